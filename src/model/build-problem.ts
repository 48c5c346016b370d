/** A file that the build makes, and the program needs, is missing or damaged: what the user can mend in one command. */
export class BuildProblem extends Error {
  // Its own property: it comes along from one thread to another, where the class does not.
  override readonly name = 'BuildProblem'

  /** `file`: as it stands in the folder of the program; `wrong`: what is wrong with it. */
  constructor(file: string, wrong: string) {
    super(`${file} ${wrong}: npm run build makes it`)
  }
}

/** The system gives no room for a memory that the program needs. */
export class RoomProblem extends Error {
  override readonly name = 'RoomProblem'

  constructor() {
    super(
      'the system gives too few addresses for the memory of correlation: raise its limit (ulimit -v), or set NODE_OPTIONS=--disable-wasm-trap-handler',
    )
  }
}

/** True for what the user can mend, of any thread. */
export function isSetupProblem(error: unknown): error is Error {
  return error instanceof Error && (error.name === 'BuildProblem' || error.name === 'RoomProblem')
}
