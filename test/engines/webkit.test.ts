import { describeEngine } from './describeEngine.js';
import { webkit } from './drivers/webkit.js';

describeEngine(webkit);
