/** Problems that keep an input from being read at all, as sentences for the person who gave it. */

/** Nothing of this input can be read. The message is a full sentence: it names the thing and the next step. */
export class CaptureProblem extends Error {
  readonly file: string

  constructor(file: string, message: string) {
    super(message)
    this.name = 'CaptureProblem'
    this.file = file
  }
}

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist: check the path and the spelling',
  ENOTDIR: 'does not exist, because a part of its path is a file: check the path',
  EACCES: 'may not be read by you: ask its owner, or change its permissions (chmod +r)',
  EPERM: 'may not be read by you: ask its owner, or change its permissions (chmod +r)',
  EISDIR: 'is a folder: give the captures in it, or the folder itself',
  ELOOP: 'is a link that leads to itself: give the file that it should point to',
  ENAMETOOLONG: 'is longer than a file name may be: check the path',
  EMFILE:
    'could not be opened, because too many files are open at once: raise the limit (ulimit -n), or join the files first with mergecap',
  ENFILE:
    'could not be opened, because too many files are open on this machine: close other programs, or join the files first with mergecap',
  EIO: 'could not be read, because the disk or network drive reports an error: copy the file to another disk and read it there',
  ESTALE: 'could not be read, because its network drive went away: mount the drive again',
  ENXIO: 'is a socket or a device, not a capture file: give the capture that was recorded from it',
}

/** The sentence for an error of the operating system; anything else is a bug and goes up. */
export function fileProblem(file: string, error: unknown): CaptureProblem {
  if (error instanceof CaptureProblem) return error
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error
  return new CaptureProblem(
    file,
    `«${file}» ${sentences[error.code] ?? `could not be read (${error.code}): check that it is a file on a disk you can reach`}.`,
  )
}
