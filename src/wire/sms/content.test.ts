import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CONTENTS_CUT, type Mark, marks } from '../../model/marks.js'
import { unhex } from '../octets.js'
import { DEFAULT_ALPHABET, packSeptets, septetsText } from './alphabet.js'
import { alphabetOf, classOf, NO_CLASS, pidMeaning, waitingOf } from './coding.js'
import { content, contentMarks, contentText } from './content.js'
import { textFeatures } from './text-features.js'
import { ussdContent, ussdText } from './ussd-text.js'

/** A DELIVER: first octet, TP-PID and TP-DCS, length, user data. */
const deliver = (first: string, coding: string, length: number, data: string): Uint8Array =>
  unhex(`${first} 0b91 2120555010f1 ${coding} 62101000000000 ${length.toString(16).padStart(2, '0')} ${data}`)

const read = (octets: Uint8Array) => content(octets, 0, octets.length, true)
const text = (octets: Uint8Array) => contentText(octets, 0, octets.length, true)
const marked = (octets: Uint8Array): string[] => {
  const bits = contentMarks(octets, 0, octets.length, true)
  return (Object.keys(marks) as Mark[]).filter((mark) => (bits & (1 << marks[mark])) !== 0)
}
const packed = (plain: string): string => Buffer.from(packSeptets(Array.from(plain, (c) => DEFAULT_ALPHABET.indexOf(c)))).toString('hex')

/** 31.115 packet for a TAR: lengths, SPI, KIc, KID, TAR, counter, padding, four octets. */
const command = (tar: string, spi = '0000'): string => `0012 0d ${spi} 00 00 ${tar} 0000000000 00 01020304`

describe('a short message', () => {
  it('says what its text holds, not the text', () => {
    const words = 'Your code is 123456, see example.com'
    const octets = deliver('04', '00 00', words.length, packed(words))
    assert.deepEqual(read(octets), { alphabet: '7-bit', characters: 36, has: ['letters', 'digits', 'link', 'code'] })
    assert.equal(text(octets), words)
    assert.ok(!JSON.stringify(read(octets)).includes('123456'))
    assert.deepEqual(marked(octets), [])
  })
  it('reads UCS-2, and says that its letters are not Latin', () => {
    const octets = deliver('04', '00 08', 4, '041f 0440')
    assert.equal(text(octets), 'Пр')
    assert.deepEqual(read(octets), { alphabet: 'UCS2', characters: 2, has: ['letters', 'other alphabets than Latin'] })
  })
  it('steps over the header and its fill bits', () => {
    // 05 00 03 2a 02 01 is 48 bits: one fill bit, the text begins with septet 7.
    const data = packSeptets([...Array.from({ length: 7 }, () => 0), ...Array.from('Hello', (c) => DEFAULT_ALPHABET.indexOf(c))])
    data.splice(0, 6, 5, 0, 3, 0x2a, 2, 1)
    const octets = deliver('44', '00 00', 12, Buffer.from(data).toString('hex'))
    assert.equal(text(octets), 'Hello')
    assert.deepEqual(read(octets), {
      alphabet: '7-bit',
      concatenation: { reference: 42, parts: 2, part: 1 },
      characters: 5,
      has: ['letters'],
    })
  })
  it('reads concatenation and ports of 16 bits', () => {
    assert.deepEqual(read(deliver('44', '00 04', 16, '0c 0804 1234 0302 0504 0b84 23f0 010203')), {
      alphabet: '8-bit',
      concatenation: { reference: 0x1234, parts: 3, part: 2 },
      ports: { destination: 2948, source: 9200 },
      octets: 3,
    })
  })
  it('reads national tables', () => {
    // A single shift to Turkish: 24 01 01 in front; ESC g is ğ.
    const data = packSeptets([0, 0, 0, 0, 0, 0x1b, 0x67])
    data.splice(0, 4, 3, 0x24, 1, 1)
    assert.equal(text(deliver('44', '00 00', 7, Buffer.from(data).toString('hex'))), 'ğ')
    assert.equal(septetsText(Uint8Array.from(packSeptets([4, 7])), 0, 2, 2, 0, 1), '€ı')
    assert.equal(septetsText(Uint8Array.from(packSeptets([0x1b, 0x65])), 0, 2, 2), '€')
  })
})

describe('what a phone does with it', () => {
  it('silent: type 0, and waiting messages whose text is thrown away', () => {
    assert.deepEqual(marked(deliver('04', '40 00', 0, '')), ['smsSilent'])
    assert.deepEqual(marked(deliver('04', '00 c8', 0, '')), ['smsSilent'])
    assert.deepEqual(marked(deliver('04', '41 d8', 0, '')), [])
    assert.deepEqual(read(deliver('04', '40 00', 0, '')), { alphabet: '7-bit', purpose: 'type 0 (silent)', characters: 0, has: [] })
  })
  it('shown at once: class 0', () => {
    assert.deepEqual(marked(deliver('04', '00 10', 0, '')), ['smsClass0'])
    assert.deepEqual(marked(deliver('04', '00 f0', 0, '')), ['smsClass0'])
  })
  it('for the SIM: a packet for the S@T browser without protection', () => {
    const octets = deliver('44', '7f f6', 23, `02 7000 ${command('505348')}`)
    assert.deepEqual(marked(octets), ['smsToSim', 'smsOta'])
    assert.deepEqual(read(octets), {
      alphabet: '8-bit',
      class: 'SIM',
      purpose: '(U)SIM data download',
      securityPacket: {
        kind: 'command',
        tar: '505348',
        application: 'S@T browser',
        integrity: 'none',
        ciphered: false,
        counter: 'no counter',
        proofOfReceipt: false,
        spi: '0000',
        kic: '00',
        kid: '00',
      },
      octets: 20,
    })
  })
  it('for the SIM, without a header, and to the WIB with a checksum and ciphering', () => {
    const octets = deliver('04', '7f f6', 20, command('000001', '1621'))
    assert.deepEqual(marked(octets), ['smsToSim', 'smsOta'])
    const { securityPacket } = read(octets) as { securityPacket: { readonly [name: string]: unknown } }
    assert.equal(securityPacket['application'], 'Wireless Internet Browser')
    assert.equal(securityPacket['integrity'], 'cryptographic checksum')
    assert.equal(securityPacket['ciphered'], true)
    assert.equal(securityPacket['counter'], 'counter must be higher')
    assert.equal(securityPacket['proofOfReceipt'], true)
  })
  it('no packet where lengths do not agree', () => {
    assert.deepEqual(marked(deliver('04', '7f f6', 20, `0001 ${command('505348').slice(5)}`)), ['smsToSim'])
  })
  it('in octets, when a phone sends it', () => {
    assert.deepEqual(marked(unhex('1100 0b91 2120555010f1 00 04 ff 02 c1c2')), ['smsDataSent'])
    assert.deepEqual(marked(unhex('1100 0b91 2120555010f1 00 00 ff 02 c162')), [])
    assert.deepEqual(marked(deliver('04', '00 04', 2, 'c1c2')), [])
  })
  it('for a port, when it is binary', () => {
    assert.deepEqual(marked(deliver('44', '00 04', 9, '06 0504 0b84 0000 0102')), ['smsBinaryPort'])
    assert.deepEqual(marked(deliver('44', '00 00', 9, '06 0504 0b84 0000 0102')), [])
  })
  it('reads a SUBMIT only from a phone', () => {
    const submit = unhex('11 00 0b91 2120555010f1 40 00 a7 00')
    assert.equal(contentMarks(submit, 0, submit.length, true), 1 << marks.smsSilent)
    assert.equal(contentMarks(submit, 0, submit.length, false), 0)
  })
})

describe('a TPDU that is not whole', () => {
  const cut = (text: string, submits = false): boolean => {
    const octets = unhex(text)
    return (contentMarks(octets, 0, octets.length, submits) & CONTENTS_CUT) !== 0
  }
  it('ends before its fixed part, its user data or their header', () => {
    const whole = '04 0b91 2120555010f1 00 04 91507180000000 05 0102030405'
    assert.ok(!cut(whole))
    assert.ok(cut('04 0b91 2120555010f1 00 04 91507180'))
    assert.ok(cut('04'))
    assert.ok(cut('04 0b91 2120555010f1 00 04 91507180000000 06 0102030405'))
    assert.ok(cut('44 0b91 2120555010f1 00 04 91507180000000 05 0502030405'))
    assert.ok(cut('04 4091 2120555010f1 00 04 91507180000000 05 0102030405'), 'an address of 64 digits')
  })
  it('is no report, and no command', () => {
    for (const first of ['02', '03']) assert.ok(!cut(first))
    assert.ok(!cut('01'))
    assert.ok(cut('01', true))
    assert.ok(!cut(''))
  })
})

describe('coding octets', () => {
  it('give alphabet, class and waiting of every group', () => {
    assert.deepEqual([0x00, 0x04, 0x08, 0x24, 0x14, 0xf4, 0xe0, 0xc0].map(alphabetOf), [
      '7-bit',
      '8-bit',
      'UCS2',
      '8-bit',
      '8-bit',
      '8-bit',
      'UCS2',
      '7-bit',
    ])
    assert.deepEqual([0x00, 0x10, 0x51, 0xf6, 0xc0].map(classOf), [NO_CLASS, 0, 1, 2, NO_CLASS])
    assert.deepEqual(waitingOf(0xd9), { kind: 'fax', active: true, stored: true })
  })
  it('name what a TP-PID asks for', () => {
    assert.deepEqual([0x00, 0x05, 0x5f, 0x7c, 0x7f, 0x4a, 0xc1].map(pidMeaning), [
      undefined,
      'SME to SME',
      'return call',
      'ANSI-136 R-DATA',
      '(U)SIM data download',
      'reserved',
      'service centre specific',
    ])
  })
})

describe('a USSD string', () => {
  it('is read by its coding', () => {
    assert.equal(ussdText(unhex('aa180c3602'), 0x0f), '*100#')
    assert.equal(ussdText(unhex('00480069'), 0x48), 'Hi')
    assert.equal(ussdText(unhex('0102'), 0x44), undefined)
  })
  it('leaves out the sign that fills the last octet', () => {
    const seven = Uint8Array.from(packSeptets([...Array.from('1234567', (c) => DEFAULT_ALPHABET.indexOf(c)), 0x0d]))
    assert.equal(ussdText(seven, 0x0f), '1234567')
  })
  it('says what it holds', () => {
    assert.deepEqual(ussdContent(unhex('aa180c3602'), 0x0f), { alphabet: '7-bit packed', octets: 5, characters: 5, has: ['digits'] })
  })
})

describe('features of texts', () => {
  it('tell codes, numbers and links apart', () => {
    assert.deepEqual(textFeatures('G-123456').has, ['letters', 'digits', 'code'])
    assert.deepEqual(textFeatures('call +1 202 555 0101').has, ['letters', 'digits', 'phone number'])
    assert.deepEqual(textFeatures('https://example.test/x').has, ['letters', 'link'])
  })
})

it('stays within its octets, whatever they are', () => {
  let seed = 7
  const random = () => (seed = (seed * 48271) % 2147483647) % 256
  for (let round = 0; round < 20_000; round++) {
    const length = random() % 60
    const octets = Uint8Array.from({ length: length + 16 }, random)
    octets[8] = random() & 0x5d
    octets[9] = random() % 24
    const others = octets.map((o, i) => (i < 8 || i >= 8 + length ? 255 - o : o))
    for (const submits of [true, false]) {
      assert.equal(contentMarks(octets, 8, 8 + length, submits), contentMarks(others, 8, 8 + length, submits))
      assert.deepEqual(content(octets, 8, 8 + length, submits), content(others, 8, 8 + length, submits))
      assert.equal(contentText(octets, 8, 8 + length, submits), contentText(others, 8, 8 + length, submits))
    }
  }
})
