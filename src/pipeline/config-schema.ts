/** The schema of the configuration (docs/interfaces.md §2). Unknown keys are problems: a misspelt one would silently do nothing. */
import { z } from 'zod'
import type { Detector } from '../detect/author.js'
import { most, thresholdsOf } from '../detect/thresholds.js'
import { momentOf, readNetwork } from '../intel/index.js'

const text = z.union([z.string(), z.number()]).transform(String)
const plmn = text.refine((s) => /^\d{5,6}$/.test(s), 'a PLMN is MCC and MNC, five or six digits, in quotes')
const partner = text.refine(
  (s) => /^\d{5,6}$|^\+\d{4,15}$/.test(s),
  'a partner is MCC and MNC, five or six digits, or a prefix of its titles such as +447953, in quotes',
)
const network = z
  .string()
  .refine((s) => readNetwork(s) !== undefined, 'this is an IP address or a network such as 10.9.0.0/16, without bits beyond its length')
const pointCode = text.refine(
  (s) => /^\d{1,8}$|^\d{1,3}-\d{1,3}-\d{1,3}$/.test(s),
  'a point code is zone-area-point such as 3-002-1, or decimal',
)
const list = <T extends z.ZodType>(of: T) => z.array(of).default([])

const moment = z.string().refine((s) => momentOf(s) !== undefined, 'a moment is 2026-05-01 or 2026-05-01T12:00:00Z')
const inOrder = ({ since, until }: { readonly since?: string | undefined; readonly until?: string | undefined }): boolean =>
  since === undefined || until === undefined || (momentOf(since) ?? 0) < (momentOf(until) ?? 0)

/** What may be said of one rule: its mode and the thresholds that it has. */
const ruleSchema = (d: Detector) =>
  z
    .strictObject({
      mode: z.enum(['learning', 'test', 'active']).default('active'),
      since: moment.optional(),
      until: moment.optional(),
      thresholds: z
        .strictObject(
          Object.fromEntries(
            Object.entries(thresholdsOf(d)).map(([name, t]) => [
              name,
              z
                .number()
                .min(0)
                .max(most(t))
                .optional()
                .meta({ description: `${t.unit}: ${t.says}`, default: t.value }),
            ]),
          ),
        )
        .default({}),
    })
    .refine(inOrder, { path: ['until'], message: 'it ends before it begins' })
    .meta({ description: d.title })

/** An origin as suppressions and exceptions name it: any of the forms that `originOf` of policy.ts tells apart. */
const origin = text.refine(
  (s) => /^\+\d{1,15}$/.test(s) || readNetwork(s) !== undefined || /^\d{1,8}$/.test(s) || /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i.test(s),
  'an origin is a title or its beginning (+4479), an IP address or network, a point code in decimal, or a host or realm',
)

/** A dated record of findings that are set aside: who answers for it, and why. */
const asideSchema = (ids: readonly string[]) =>
  z
    .strictObject({
      rule: z
        .string()
        .refine((id) => ids.includes(id), 'there is no such rule; homeward rules list shows them')
        .optional(),
      origin: origin.optional(),
      target_network: plmn.optional(),
      owner: z.string().trim().min(1, 'say who answers for it'),
      reason: z.string().trim().min(1, 'say why'),
      since: moment,
      until: moment,
    })
    .refine((r) => r.rule !== undefined || r.origin !== undefined || r.target_network !== undefined, {
      message: 'say of what: a rule, an origin, a target_network, or several of them',
    })
    .refine(inOrder, { path: ['until'], message: 'it ends before it begins' })

/** The schema of a configuration for these rules. */
export const configSchema = (detectors: readonly Detector[]) =>
  z.strictObject({
    suppressions: list(asideSchema(detectors.map((d) => d.id))),
    exceptions: list(asideSchema(detectors.map((d) => d.id))),
    rules: z.strictObject(Object.fromEntries(detectors.map((d) => [d.id, ruleSchema(d).optional()]))).default({}),
    home: z
      .strictObject({
        plmns: list(plmn),
        countries: list(z.string().regex(/^[A-Z]{2}$/, 'a country is its two-letter ISO code, such as US')),
        global_titles: list(text.refine((s) => /^\d{1,15}$/.test(s), 'a title prefix is digits without +')),
        realms: list(z.string()),
        point_codes: list(pointCode),
        families: list(z.array(plmn)),
      })
      .default({ plmns: [], countries: [], global_titles: [], realms: [], point_codes: [], families: [] }),
    vantage: z.enum(['home-edge', 'visited-edge', 'transit', 'unknown']).default('unknown'),
    links: list(
      z.strictObject({
        name: z.string(),
        side: z.enum(['external', 'internal']).optional(),
        variant: z.enum(['itu', 'ansi', 'china']).optional(),
        ips: z.array(network).optional(),
        vlans: z.array(z.number()).optional(),
        point_codes: z.array(pointCode).optional(),
        interfaces: z.array(z.number()).optional(),
      }),
    ),
    partner_networks: list(network),
    agreements: list(z.strictObject({ partner, procedures: z.array(z.string()) })),
    home_routing: z.boolean().default(false),
    sms: z.strictObject({ keep_text: z.boolean().default(false) }).default({ keep_text: false }),
  })
