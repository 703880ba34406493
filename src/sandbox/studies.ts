import { ApiError } from './apiError.js';
import type { People } from './people.js';
import { findUser } from './users.js';

const STUDY_ID = /^stu_[0-9a-f]{32}$/i;
// A DICOM UID: numbers joined by dots, 64 characters at most. Source: DICOM PS3.5, section 9.
const STUDY_INSTANCE_UID = /^(?=.{1,64}$)(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))+$/;

/**
 * Opens a temporary access view: a URL into one study for one user. The sandbox knows no studies and takes every
 * well-formed id. Its address ends in `.example`, so that nothing opens.
 *
 * @throws ApiError 422 for ids that are none, 404 for a user that is none, 403 for a user whose access is revoked, 409 for
 * one who has not confirmed.
 */
export function openTemporaryAccess(people: People, body: Readonly<Record<string, unknown>>): { url: string } {
  const { assignedToUserId, studyId, studyInstanceUid } = body;
  const isNamed =
    studyId === undefined
      ? typeof studyInstanceUid === 'string' && STUDY_INSTANCE_UID.test(studyInstanceUid)
      : studyInstanceUid === undefined && typeof studyId === 'string' && STUDY_ID.test(studyId);
  if (!isNamed) {
    throw new ApiError(422, 'The request is invalid.', [{ field: 'studyId', message: 'or studyInstanceUid must name one study' }]);
  }
  if (typeof assignedToUserId !== 'string') {
    throw new ApiError(422, 'The request is invalid.', [{ field: 'assignedToUserId', message: 'is required' }]);
  }
  const { invitation, isRevoked } = findUser(people, assignedToUserId);
  if (isRevoked) throw new ApiError(403, 'The access of this user is revoked.');
  if (invitation.status !== 'accepted') throw new ApiError(409, 'The user has not confirmed the invitation yet.');
  return { url: `https://autoscribe.example/temporary-access?token=${people.nextId('tok')}` };
}
