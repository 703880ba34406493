import { chromium } from '../engines/drivers/chromium.js';
import { describeOrca } from './describeOrca.js';

describeOrca(chromium, { saysOpening: true });
