import { Extensions } from '@nestjs/graphql';

/** Marks the few operations that nobody needs to be signed in for (sign-in itself, the public boards). */
export const Public = (): MethodDecorator => Extensions({ public: true });

/** Whether a root field of the schema is so marked. */
export const isPublic = (field: { readonly extensions: Readonly<Record<string, unknown>> } | undefined): boolean =>
  field?.extensions['public'] === true;
