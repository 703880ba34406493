import { Controls, Description, Primary, Title } from '@storybook/addon-docs/blocks';

/** The page of one component. Its states are reached by acting, so each is a story in the sidebar rather than a picture here. */
export function DocsPage() {
  return (
    <>
      <Title />
      <Description />
      <Primary />
      <Controls />
      <p>
        Every component also takes the settings of{' '}
        <a href="?path=/docs/components-autoscribeprovider--docs" target="_parent">
          AutoScribeProvider
        </a>{' '}
        that concern it, such as <code>messages</code>, <code>theme</code> and <code>dir</code>. Every state is a story of its own in the
        sidebar.
      </p>
    </>
  );
}

/** Reads a component's doc comment, its example as code. */
export function readDocComment(component: Record<string, { description?: string } | undefined>): string {
  const [text = '', example] = (component['__docgenInfo']?.description ?? '').split(/^@example\s*/m);
  return example === undefined ? text : `${text}\n\`\`\`tsx\n${example.trim()}\n\`\`\``;
}
