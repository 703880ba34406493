/** What React did since the last time it was asked. */
export interface Work {
  commits: number;
  /** Component functions that ran. */
  renders: number;
}

interface Fiber {
  tag: number;
  flags: number;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
  updateQueue: { lastEffect?: { next: unknown } | null } | null;
}

declare global {
  interface Window {
    readWork: () => Work;
    /** How many effects are in force in the whole page. */
    countEffects: () => number;
    __REACT_DEVTOOLS_GLOBAL_HOOK__?: unknown;
  }
}

/** Runs in the page before React does, and listens where React's own developer tools would. */
export function countRenders(): void {
  // Function, class, forwardRef, memo and simple memo components.
  const COMPONENTS = new Set([0, 1, 11, 14, 15]);
  const PERFORMED_WORK = 1;
  const work: Work = { commits: 0, renders: 0 };
  const roots = new Set<{ current: Fiber }>();

  const eachChild = (fiber: Fiber, see: (child: Fiber) => void) => {
    for (let child = fiber.child; child; child = child.sibling) see(child);
  };
  const mount = (fiber: Fiber) => {
    if (COMPONENTS.has(fiber.tag)) work.renders += 1;
    eachChild(fiber, mount);
  };
  const update = (fiber: Fiber, previous: Fiber) => {
    if (COMPONENTS.has(fiber.tag) && (fiber.flags & PERFORMED_WORK) !== 0) work.renders += 1;
    // Children that React left alone are the very same, and their flags are those of an earlier commit.
    if (fiber.child === previous.child) return;
    eachChild(fiber, (child) => (child.alternate ? update(child, child.alternate) : mount(child)));
  };
  const countEffects = (fiber: Fiber): number => {
    let count = 0;
    const last = COMPONENTS.has(fiber.tag) ? fiber.updateQueue?.lastEffect : null;
    if (last) {
      let effect = last;
      do {
        count += 1;
        effect = effect.next as typeof last;
      } while (effect !== last);
    }
    eachChild(fiber, (child) => {
      count += countEffects(child);
    });
    return count;
  };

  // oxlint-disable-next-line no-underscore-dangle
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    isDisabled: false,
    renderers: new Map(),
    inject: () => 1,
    checkDCE() {},
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_: number, root: { current: Fiber }) {
      roots.add(root);
      work.commits += 1;
      if (root.current.alternate) update(root.current, root.current.alternate);
      else mount(root.current);
    },
  };
  window.readWork = () => {
    const done = { ...work };
    work.commits = 0;
    work.renders = 0;
    return done;
  };
  window.countEffects = () => [...roots].reduce((sum, { current }) => sum + countEffects(current), 0);
}
