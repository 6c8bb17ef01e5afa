export { Chart } from './chart';
export { EChart } from './echart';
