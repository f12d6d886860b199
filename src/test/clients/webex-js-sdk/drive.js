'use strict';

// Drives the server as a program of a user would, through Cisco's own unmodified client. Says what it did, line by line,
// and ends with a status other than zero at the first answer that the client does not understand as it should.
//
// FAKE_WEBEX_URL    the server, such as http://localhost:8080
// FAKE_WEBEX_TOKEN  a token of a full administrator
// FAKE_WEBEX_USER   a token of a plain user

const assert = require('node:assert/strict');

const BASE = required('FAKE_WEBEX_URL');
const ADMINISTRATOR = required('FAKE_WEBEX_TOKEN');
const USER = required('FAKE_WEBEX_USER');

// The client reads these when it is loaded. The second is its catalog of services, which it can do without: nothing
// listens on the port for nothing.
process.env.HYDRA_SERVICE_URL = `${BASE}/v1`;
process.env.U2C_SERVICE_URL = 'http://localhost:9/u2c';
require('@webex/plugin-people');
const WebexCore = require('@webex/webex-core').default;

const NOBODY = 'Y2lzY29zcGFyazovL3VzL1BFT1BMRS8wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA';

function required(name) {
  assert.ok(process.env[name], `the environment variable ${name} is not set`);
  return process.env[name];
}

function client(token) {
  const webex = new WebexCore({
    credentials: { access_token: token },
    config: { services: { validateDomains: false } },
  });
  return new Promise((resolve) => { webex.once('ready', () => resolve(webex)); });
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

async function refused(promise, status) {
  await assert.rejects(promise, (error) => {
    assert.equal(error.statusCode, status, String(error));
    assert.match(error.body.trackingId, /^webex-js-sdk_/);
    return true;
  });
}

async function people(webex) {
  let me;
  await step('the owner of the token is a person', async () => {
    me = await webex.people.get('me');
    assert.ok(me.id && me.orgId && me.displayName && me.emails.length > 0, JSON.stringify(me));
  });
  await step('a person is found by id', async () => {
    assert.equal((await webex.people.get(me.id)).displayName, me.displayName);
  });
  await step('an id of nobody is told apart from one that is found', async () => {
    const [found, missing] = await Promise.allSettled([webex.people.get(me.id), webex.people.get(NOBODY)]);
    assert.equal(found.value.id, me.id);
    assert.equal(missing.reason, NOBODY);
  });
  await step('a person is found by email', async () => {
    const found = await webex.people.list({ email: me.emails[0] });
    assert.deepEqual(found.items.map((person) => person.id), [me.id]);
  });
  await step('pages are followed to the end, and hold the same as one page', async () => {
    const ids = [];
    let page = await webex.people.list({ max: 3 });
    for (;;) {
      ids.push(...page.items.map((person) => person.id));
      if (!page.hasNext()) {
        break;
      }
      page = await page.next();
    }
    const all = (await webex.people.list({ max: 100 })).items.map((person) => person.id);
    assert.ok(all.length > 6, `${all.length} people do not make three pages`);
    assert.deepEqual(ids, all);
  });
}

async function features(webex) {
  const doNotDisturb = { service: 'hydra', resource: 'people/me/features/doNotDisturb' };
  await step('a setting is changed and read', async () => {
    for (const enabled of [true, false]) {
      const changed = await webex.request({ ...doNotDisturb, method: 'PUT', body: { enabled } });
      assert.equal(changed.statusCode, 204);
      assert.equal((await webex.request(doNotDisturb)).body.enabled, enabled);
    }
  });
  await step('a setting of administrators is forbidden to users', () =>
    refused(webex.request({ service: 'hydra', resource: 'people/me/features/callingBehavior' }), 403));
  await step('a body with a fault is a request with a fault', () =>
    refused(webex.request({ ...doNotDisturb, method: 'PUT', body: { enabled: 1 } }), 400));
}

async function main() {
  const nobody = await client('nonsense');
  await step('an unknown token is unauthorized', () =>
    refused(nobody.request({ service: 'hydra', resource: 'people/me' }), 401));
  await features(await client(USER));
  await people(await client(ADMINISTRATOR));
}

// The client leaves a promise of its own unhandled for each id that it is told is nobody's.
process.on('unhandledRejection', (reason) => {
  if (reason !== NOBODY) {
    throw reason;
  }
});

// The client keeps timers of its own, so the program must end itself.
main().then(
  () => process.exit(0),
  (failure) => {
    console.log(failure);
    process.exit(1);
  },
);
