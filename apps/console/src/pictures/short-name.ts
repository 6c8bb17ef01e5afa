const FORM = /(集团)?(股份)?有限(责任)?公司|（[^（）]*）|\([^()]*\)/g;
const UNION = /总工会|（[^（）]*）|\([^()]*\)/g;

/** A firm's name as people say it, for a narrow line: without its legal form and what stands in brackets. */
export const shortFirm = (name: string): string => name.replace(FORM, '').trim() || name;

/** The county of a county union, for an axis: 平罗县. */
export const shortCounty = (name: string): string => name.replace(UNION, '').trim() || name;
