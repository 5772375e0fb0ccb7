import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkUrl, guardedLookup, isPublicAddress, type Lookup } from './address-guard.ts'
import { createHttpClient } from './create-http-client.ts'
import { memoryHostStore } from './host-store.ts'

test('addresses that are not public are refused however they are spelled', () => {
  const literals = (
    '127.0.0.1 0x7f.1 2130706433 127.1 017700000001 0.0.0.0 10.0.0.8 172.16.1.1 192.168.0.1 169.254.169.254 100.64.0.1 ' +
    '224.0.0.1 255.255.255.255 198.18.0.1 192.0.2.1 [::1] [::] [::ffff:7f00:1] [::ffff:127.0.0.1] [fe80::1] [fc00::1] ' +
    '[64:ff9b::7f00:1] [2002:7f00:1::] [::127.0.0.1] [fec0::1] [ff02::1] [2001:db8::1]'
  ).split(' ')
  for (const literal of literals) {
    const checked = checkUrl(`http://${literal}/`)
    assert.ok(!checked.ok && checked.reason === 'not-allowed', literal)
  }
  for (const literal of ['8.8.8.8', '[2606:4700::1111]', 'careers.example'])
    assert.ok(checkUrl(`https://${literal}/`).ok)
})

test('only http and https, ports 80 and 443, no user', () => {
  const wrong = ['ftp://a.example/', 'file:///etc/passwd', 'javascript:1', 'https://a.example:8080/', 'nonsense', '/x']
  for (const given of [
    ...wrong,
    'https://me@a.example/',
    'https://me:pw@a.example/',
    `https://a.example/${'x'.repeat(5_000)}`,
  ]) {
    assert.ok(!checkUrl(given).ok, given)
  }
  for (const right of ['http://a.example:80/', 'https://a.example:443/', 'http://a.example/'])
    assert.ok(checkUrl(right).ok)
})

test('words that are no address are not public', () => {
  for (const words of ['', 'localhost', '1.2.3.4.5']) assert.equal(isPublicAddress(words), false)
})

const resolvesTo =
  (...addresses: string[]): Lookup =>
  (_, __, done) =>
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )

const look = (lookup: Lookup, options = {}) =>
  new Promise<string>((resolve) => {
    guardedLookup(lookup)('a.example', options, (error, found) => resolve(error ? error.name : JSON.stringify(found)))
  })

test('a name is refused when any of its addresses is not public', async () => {
  assert.equal(await look(resolvesTo('93.184.215.14')), '"93.184.215.14"')
  assert.equal(
    await look(resolvesTo('93.184.215.14', '2606:4700::1111'), { all: true }),
    '[{"address":"93.184.215.14","family":4},{"address":"2606:4700::1111","family":6}]',
  )
  for (const addresses of [['127.0.0.1'], ['93.184.215.14', '10.0.0.1'], ['::ffff:7f00:1'], []]) {
    assert.equal(await look(resolvesTo(...addresses)), 'ForbiddenAddress', addresses.join())
  }
})

test('a name that turns to this machine between check and dial is refused at the dial', async () => {
  let asked = 0
  const rebinding: Lookup = (name, options, done) => {
    asked++
    resolvesTo('127.0.0.1')(name, options, done)
  }
  const options = { lookup: rebinding, gap: () => 0 }
  const client = createHttpClient({ userAgent: 'Offing/test', ...options })
  const answer = await client.getPage({ url: 'http://turning.example/' })
  assert.ok(!answer.ok && answer.reason === 'not-allowed', JSON.stringify(answer))
  assert.ok(asked > 0)
  await client.close()
})

test('literals are refused before anything is asked', async () => {
  const hosts = memoryHostStore(Date.now)
  let reserved = 0
  const counting = { ...hosts, reserve: (host: string, gap: number) => (reserved++, hosts.reserve(host, gap)) }
  const client = createHttpClient({ userAgent: 'Offing/test', hosts: counting })
  for (const literal of ['0x7f.1', '2130706433', '[::ffff:7f00:1]']) {
    const answer = await client.getPage({ url: `http://${literal}/` })
    assert.ok(!answer.ok && answer.reason === 'not-allowed')
  }
  assert.equal(reserved, 0)
  await client.close()
})

test('the loopback switch takes an address of this machine alone', () => {
  for (const loopbackOrigin of [
    'http://example.com',
    'http://127.0.0.1.example.com:80',
    'https://127.0.0.1:1',
    'http://10.0.0.1',
  ]) {
    assert.throws(
      () => createHttpClient({ userAgent: 'Offing/test', loopbackOrigin }),
      /not an address of this machine/,
    )
  }
})
