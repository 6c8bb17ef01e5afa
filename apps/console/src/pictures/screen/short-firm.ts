const FORM = /(集团)?(股份)?有限(责任)?公司|（[^（）]*）|\([^()]*\)/g;

/** A firm's name as people say it, for a line on the wall: without its legal form and what stands in brackets. */
export const shortFirm = (name: string): string => name.replace(FORM, '').trim() || name;
