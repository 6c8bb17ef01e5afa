// Ends with 0 when the process beside it answers `/healthz`. Its certificate is for a name that is not this one.
import http from 'node:http';
import https from 'node:https';

const { get } = process.env.XINHUO_TLS_CERT ? https : http;
const options = {
  host: '127.0.0.1',
  port: process.env.PORT || 3000,
  path: '/healthz',
  timeout: 4000,
  rejectUnauthorized: false,
};
const request = get(options, ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1));
request.on('timeout', () => request.destroy());
request.on('error', () => process.exit(1));
