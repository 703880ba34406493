/**
 * Runs work with a signal that is aborted after so many milliseconds, and stops waiting then even for work that ignores
 * the signal. Node makes the signal only for work that takes it out of its argument.
 *
 * @throws DOMException named `TimeoutError` where the time is up; whatever the work throws.
 */
export async function withDeadline<T>(ms: number, work: (deadline: Pick<AbortController, 'signal'>) => T | PromiseLike<T>): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const reason = new DOMException('No answer came in time.', 'TimeoutError');
      // Rejected first, so that the time-out wins over whatever the work makes of its aborted signal.
      reject(reason);
      controller.abort(reason);
    }, ms);
  });
  try {
    return await Promise.race([work(controller), late]);
  } finally {
    clearTimeout(timer);
  }
}
