// Sends one server as many invitations as it is told, 200 at a time, and prints what an answer took in milliseconds.
import autocannon from 'autocannon';
import { randomUUID } from 'node:crypto';

const [url, amount] = process.argv.slice(2);
const invite = {
  canCreateReports: true,
  canManageStudies: true,
  clinicRole: 'Radiologist',
  firstName: 'Sarah',
  hasDashboardAccess: true,
  lastName: 'Johnson',
  level: 'member',
  npiNumber: '1234567893',
};
let count = 0;
const setupRequest = (request) => {
  count += 1;
  const headers = {
    authorization: 'Bearer sk_test_bench',
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  return { ...request, headers, body: JSON.stringify({ ...invite, email: `user${count}@hospital.org` }) };
};
const send = (requests) =>
  autocannon({ url: `${url}/v1/autoScribe/users`, connections: 200, amount: requests, requests: [{ method: 'POST', setupRequest }] });

// A server runs for days: what it is like before its code is compiled says little.
await send(1000);
const { latency, non2xx, errors, timeouts } = await send(Number(amount));
process.stdout.write(JSON.stringify({ mean: latency.average, refused: non2xx + errors + timeouts }));
