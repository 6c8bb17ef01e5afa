/** What stands in brackets at the end of a name: （演示182）. */
const IN_BRACKETS = /^(.+)(（[^（）]{1,12}）)$/;

/** The name of a unit, which may break over lines, but not within the brackets at its end. */
export const OrgName = ({ name }: { readonly name: string | null | undefined }) => {
  const [, head, tail] = IN_BRACKETS.exec(name ?? '') ?? [];
  if (tail === undefined) return name ?? '—';
  return (
    <>
      {head}
      <span className="nowrap">{tail}</span>
    </>
  );
};
