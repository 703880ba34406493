import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';

// Testing Library does this by itself only where `afterEach` and `beforeAll` are globals; here they are imported.
// What is waited for comes at once; a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

const world = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
beforeAll(() => {
  world.IS_REACT_ACT_ENVIRONMENT = true;
});
afterEach(cleanup);
afterAll(() => {
  world.IS_REACT_ACT_ENVIRONMENT = false;
});
