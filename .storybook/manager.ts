import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'autoscribe-react', brandTarget: '_self' }),
  // The worklist is a screen to look at: it gets all the room. Its panel is one key away.
  layoutCustomisations: {
    showPanel: ({ storyId }, defaultValue) => (storyId?.startsWith('a-pacs-worklist') ? false : defaultValue),
  },
});
