/** Prints a line of the report. */
export function say(text = ''): void {
  process.stdout.write(`${text}\n`);
}

/** Prints what is going on, apart from the report. */
export function mention(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Prints what nobody must overlook. */
export function shout(text: string): void {
  process.stderr.write(`\n!!! ${text} !!!\n\n`);
}
