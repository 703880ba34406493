import { describeEngine } from './describeEngine.js';
import { chromium } from './drivers/chromium.js';

describeEngine(chromium);
