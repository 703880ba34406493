import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'autoscribe-react/standalone';
import 'autoscribe-react/styles.css';
import { onInvite } from './backEnd';

@Component({
  selector: 'pacs-worklist',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Worklist</h1>
    <button type="button" (click)="theme.set('reading-room')">Dim the lights</button>
    <autoscribe-invite-user
      [attr.theme]="theme()"
      [props]="props"
      (invited)="invited.set(invited() + 1)"
      (open-change)="isOpen.set($any($event).detail.open)"
    >
      <button type="button">{{ isOpen() ? 'Inviting…' : 'Invite user' }}</button>
    </autoscribe-invite-user>
    <p role="status">Invited: {{ invited() }}</p>
  `,
})
class Worklist {
  readonly theme = signal('light');
  readonly invited = signal(0);
  readonly isOpen = signal(false);
  readonly props = { onInvite };
}

await bootstrapApplication(Worklist, { providers: [provideZonelessChangeDetection()] });
