import { Controls, Description, Primary, Title } from '@storybook/addon-docs/blocks';

/** The page of one component. Its states are reached by acting, so each is a story in the sidebar rather than a picture here. */
export function DocsPage() {
  return (
    <>
      <Title />
      <Description />
      <Primary />
      <Controls />
      <p>Every state is a story of its own: see the sidebar.</p>
    </>
  );
}

/** Reads a component's doc comment, its example as code. */
export function readDocComment(component: { __docgenInfo?: { description?: string } }): string {
  const [text = '', example] = (component.__docgenInfo?.description ?? '').split(/^@example\s*/m);
  return example === undefined ? text : `${text}\n\`\`\`tsx\n${example.trim()}\n\`\`\``;
}
