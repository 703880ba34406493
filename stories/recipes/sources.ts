/// <reference types="vite/client" />
import mantine from './mantine.css?raw';
import mui from './mui.css?raw';
import ohif from './ohif.css?raw';
import shadcn from './shadcn.css?raw';
// Its @import is Vite's to follow.
import tailwind from './tailwind.css?inline';
import tailwindAsWritten from './tailwind.css?raw';

/** The stylesheet of each recipe, as the browser takes it. */
export const SOURCES = { shadcn, tailwind, mui, mantine, ohif };

/** The same, as a vendor pastes it. A vendor imports from the package; here, its source stands in. */
export const TO_PASTE = { ...SOURCES, tailwind: tailwindAsWritten.replace('../../src/theme/index.css', 'autoscribe-react/styles.css') };
