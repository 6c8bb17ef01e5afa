export { account, type Running, running, sentBy } from './running';
export { aCity, type CityOfNodes } from './city';
