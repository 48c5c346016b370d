/** JSON from outside: parsed with the line of an error, walked without believing its shape. */
import type { Findings } from './problem.js'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** The value, or undefined with a problem that names the line. */
export function readJson(text: string, findings: Findings): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch (error) {
    const says = error instanceof SyntaxError ? error.message : String(error)
    const at = /position (\d+)/.exec(says)
    findings.problem(at === null ? lineAt(text, text.length) : lineAt(text, Number(at[1])), `no JSON: ${says.slice(0, 120)}`)
    return undefined
  }
}

export function member(value: Json | undefined, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? (value as { readonly [name: string]: Json })[name]
    : undefined
}

export function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value.slice(0, 1000) : undefined
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []
}

/** Line on which a value with this id stands; 1 when it has none. */
export function lineOf(text: string, id: string | undefined): number {
  const at = id === undefined ? -1 : text.indexOf(JSON.stringify(id))
  return at < 0 ? 1 : lineAt(text, at)
}

function lineAt(text: string, at: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line++
  return line
}
