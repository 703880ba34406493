/// <reference types="vite/client" />
// What the page on theming shows of the library's inside, so that it says the same. Stories have only the public doors.
export { SLOTS } from '../src/components/internal/slots.js';
export { default as tokensCss } from '../src/theme/tokens.css?raw';
