import { describeEngine } from './describeEngine.js';
import { firefox } from './drivers/firefox.js';

describeEngine(firefox);
