/** Captures that a command has opened and not closed: what goes wrong before they are read must not leave them to the collector of garbage, which warns of files. */

interface Closes {
  close(): Promise<void>
}

const opened = new Set<Closes>()

export const toBeClosed = (source: Closes): unknown => opened.add(source)

/** Closes it now. */
export async function closeCapture(source: Closes): Promise<void> {
  opened.delete(source)
  await source.close()
}

/** Closes all that are open. */
export async function closeCaptures(): Promise<void> {
  for (const source of opened) await closeCapture(source)
}
