// What the host does when it is asked (correlation.ts): hands over the transactions that are closed, and makes their rows blank again.

export declare function emit(): void
