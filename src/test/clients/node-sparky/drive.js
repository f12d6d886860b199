'use strict';

// Drives the server as a program of a user would, through an unmodified client. Says what it did, line by line, and ends
// with a status other than zero at the first answer that the client does not understand as it should.
//
// FAKE_WEBEX_URL    the server, such as http://localhost:8080
// FAKE_WEBEX_TOKEN  a token of a full administrator
// FAKE_WEBEX_USER   a token of a plain user

const assert = require('node:assert/strict');
const Spark = require('node-sparky');

const BASE = required('FAKE_WEBEX_URL');
const ADMINISTRATOR = required('FAKE_WEBEX_TOKEN');
const USER = required('FAKE_WEBEX_USER');

const NOBODY = 'Y2lzY29zcGFyazovL3VzL1BFT1BMRS8wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA';

function required(name) {
  assert.ok(process.env[name], `the environment variable ${name} is not set`);
  return process.env[name];
}

/** A client as its documentation makes one; the slash at the end of its URL is its own convention. */
function client(token, options = {}) {
  return new Spark({ token, apiUrl: `${BASE}/v1/`, ...options });
}

async function step(name, action) {
  try {
    await action();
    console.log(`ok    ${name}`);
  } catch (failure) {
    console.log(`WRONG ${name}`);
    throw failure;
  }
}

async function refused(promise, code, type) {
  await assert.rejects(Promise.resolve(promise), (error) => {
    assert.equal(error.code, code, error.message);
    assert.equal(error.type, type);
    return true;
  });
}

async function refusals() {
  await step('an unknown token is unauthorized', () =>
    refused(client('nonsense').personMe(), 401, 'ERR_UNAUTHORIZED'));
  await step('a path that there is not is a plain status', () =>
    refused(client(ADMINISTRATOR).request('get', 'people', 'me/nothing'), 404, 'ERR_STATUS'));
}

async function features() {
  const spark = client(USER);
  const doNotDisturb = 'me/features/doNotDisturb';
  await step('a setting is changed and read', async () => {
    for (const enabled of [true, false]) {
      assert.deepEqual(await spark.request('put', 'people', doNotDisturb, { enabled }), {});
      assert.equal((await spark.request('get', 'people', doNotDisturb)).enabled, enabled);
    }
  });
  await step('a setting of administrators is forbidden to users', () =>
    refused(spark.request('get', 'people', 'me/features/callingBehavior'), 403, 'ERR_FORBIDDEN'));
  await step('a body with a fault is a request with a fault', () =>
    refused(spark.request('put', 'people', doNotDisturb, { enabled: 1 }), 400, 'ERR_REQUEST'));
}

function isPerson(person) {
  assert.equal(typeof person.id, 'string');
  assert.ok(Array.isArray(person.emails) && person.emails.length > 0);
  for (const member of ['displayName', 'firstName', 'lastName', 'orgId', 'created']) {
    assert.ok(person[member], `${member} of ${JSON.stringify(person)}`);
  }
  assert.ok(!Number.isNaN(Date.parse(person.created)), person.created);
}

async function people() {
  const spark = client(ADMINISTRATOR);
  let me;
  await step('the owner of the token is a person', async () => {
    me = await spark.personMe();
    isPerson(me);
  });
  await step('a person is found by id', async () => {
    assert.deepEqual(await spark.personGet(me.id), me);
  });
  await step('a person is found by email', async () => {
    const found = await spark.peopleGet({ email: me.emails[0] });
    assert.deepEqual(found.map((person) => person.id), [me.id]);
  });
  await step('a person that there is not is a plain status', () =>
    refused(spark.personGet(NOBODY), 404, 'ERR_STATUS'));
  await step('pages are followed to the end, and hold the same as one page', async () => {
    const ids = (await spark.peopleGet()).map((person) => person.id);
    const paged = (await client(ADMINISTRATOR, { maxPageItems: 3 }).peopleGet()).map((person) => person.id);
    assert.ok(ids.length > 6, `${ids.length} people do not make three pages`);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(paged, ids);
  });
  await step('a client stops at as many as it wants', async () => {
    assert.equal((await client(ADMINISTRATOR, { maxPageItems: 3 }).peopleGet({}, 5)).length, 5);
  });
  await step('a user finds people, but does not list them', async () => {
    assert.equal((await client(USER).peopleGet({ email: me.emails[0] })).length, 1);
    await refused(client(USER).peopleGet(), 400, 'ERR_REQUEST');
  });
}

async function main() {
  await refusals();
  await features();
  await people();
}

main().catch((failure) => {
  console.log(failure);
  process.exitCode = 1;
});
