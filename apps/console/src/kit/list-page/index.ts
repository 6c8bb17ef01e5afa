export { useAllRows } from './all-rows';
export { type Column } from './columns';
export { ChoiceFilter, TextFilter } from './filters';
export { type ListAddress, useListAddress } from './list-address';
export { ListPage, type Rows } from './list-page';
export { byColumn, oneOf, orderIn } from './order';
