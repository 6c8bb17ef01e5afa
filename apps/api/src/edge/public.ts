import { SetMetadata } from '@nestjs/common';

/** Metadata key of `@Public()`. */
export const PUBLIC = Symbol('public');

/** Marks the few resolver methods that nobody needs to be signed in for (sign-in itself, the public boards). */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC, true);
