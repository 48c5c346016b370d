import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { folder, homeward } from './cli.js'

const write = (name: string, text: string): string => {
  const path = join(folder(), name)
  writeFileSync(path, text)
  return path
}

describe('homeward config', () => {
  it('names every problem with file, line, column and key', () => {
    const path = write(
      'wrong.yaml',
      'vantage: home-edge\nhome:\n  plmns: ["31041x"]\n  plmn: ["310410"]\nlinks:\n  - {name: a, side: left}\n',
    )
    const { code, stderr } = homeward(['config', 'check', '--config', path])
    assert.equal(code, 2)
    assert.match(stderr, /wrong\.yaml:3:11: home\.plmns\.0: /)
    assert.match(stderr, /wrong\.yaml:4:9: home\.plmn: there is no such key/)
    assert.match(stderr, /wrong\.yaml:6:\d+: links\.0\.side: /)
  })

  it('says in plain words what is missing or of the wrong kind', () => {
    const path = write(
      'kinds.yaml',
      'suppressions:\n  - {rule: location/ati-from-foreign-network, reason: r, since: 2019-05-01}\nexceptions: 5\nrules:\n  identity/sri-sm-without-delivery: {mode: loud, thresholds: {followUp: 3}}\n',
    )
    const { code, stderr } = homeward(['config', 'check', '--config', path])
    assert.equal(code, 2)
    for (const said of [
      'owner: it is missing: a text is needed',
      'exceptions: a list is needed, not a number',
      'mode: it must be learning or test or active',
      'followUp: it must be at most 1',
    ])
      assert.ok(stderr.includes(said), `${said}\n${stderr}`)
    assert.ok(!/Invalid|undefined/.test(stderr), stderr)
  })

  it('names the place where YAML breaks', () => {
    const { code, stderr } = homeward([
      'config',
      'check',
      '--config',
      write('broken.yaml', 'home:\n  plmns: ["310410"\nvantage: transit\n'),
    ])
    assert.equal(code, 2)
    assert.match(stderr, /broken\.yaml:\d+:\d+: /)
  })

  it('names the option or variable that is wrong', () => {
    assert.match(homeward(['config', 'check', '--set', 'vantage=moon']).stderr, /--set: vantage: /)
    assert.match(homeward(['config', 'check'], { env: { HOMEWARD_VANTAGE__X: '1' } }).stderr, /HOMEWARD_VANTAGE__X: /)
  })

  it('says where each value comes from', () => {
    const path = write('right.yaml', 'vantage: transit\n')
    const words = ['config', 'dump', '--config', path, '--set', 'home_routing=true', '--home', '310410']
    const env = { HOMEWARD_HOME__COUNTRIES: '[US]' }
    const { config, origins } = JSON.parse(homeward([...words, '--json'], { env }).stdout) as {
      config: { vantage: string; home: { countries: string[] } }
      origins: Record<string, string>
    }
    assert.equal(config.vantage, 'transit')
    assert.deepEqual(config.home.countries, ['US'])
    assert.deepEqual(origins, {
      vantage: path,
      home_routing: '--set',
      'home.plmns': '--home',
      'home.countries': 'HOMEWARD_HOME__COUNTRIES',
    })
    const yaml = homeward(words, { env }).stdout
    assert.match(yaml, /# --set\nhome_routing: true/)
    assert.match(yaml, /# default\nlinks: \[\]/)
    assert.equal(homeward(['config', 'check', '--config', write('dumped.yaml', yaml)]).code, 0)
  })

  it('prints a JSON Schema that knows the keys', () => {
    const schema = JSON.parse(homeward(['config', 'schema']).stdout) as {
      $schema: string
      properties: object
      additionalProperties: boolean
    }
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema')
    assert.equal(schema.additionalProperties, false)
    assert.deepEqual(Object.keys(schema.properties).sort(), [
      'agreements',
      'exceptions',
      'home',
      'home_routing',
      'links',
      'partner_networks',
      'rules',
      'sms',
      'suppressions',
      'vantage',
    ])
  })
})

describe('homeward doctor', () => {
  it('says what is there, with a way to get what is not', () => {
    const { code, stdout } = homeward(['doctor', '--json'])
    const { checks } = JSON.parse(stdout) as { checks: { name: string; state: string; next?: string }[] }
    assert.ok(checks.every((c) => c.state === 'good' || c.next !== undefined))
    assert.equal(code, checks.some((c) => c.state === 'missing') ? 4 : 0)
    assert.equal(checks.find((c) => c.name === 'node')?.state, 'good')
  })

  it('counts tools that are not on the path as missing', () => {
    const empty = join(folder(), 'nothing')
    mkdirSync(empty, { recursive: true })
    const { code, stdout } = homeward(['doctor'], { env: { PATH: empty } })
    assert.equal(code, 4)
    assert.match(stdout, /missing +tshark[^\n]*\n +apt-get install tshark/)
  })

  it('ends with 2 when the configuration is wrong', () => assert.equal(homeward(['doctor', '--set', 'vantage=moon']).code, 2))
})
