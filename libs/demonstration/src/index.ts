export * from './city-plan';
export { BUSINESS_DATE, YEAR } from './codes';
export { checkPlan, enterpriseFact } from './check-plan';
export { planCity } from './plan-city';
export { figuresAt, grantedCells, REPORTED, type ReportedFigures, type Size, SIZES } from './reported';
export { demonstrationRulebook, GRADE_LINES, TIER_SCHEME, TITLE_SCHEME } from './rulebook';
export { NEW_TRADE, type Trade, TRADES } from './words';
