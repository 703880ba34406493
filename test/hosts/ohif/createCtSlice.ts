/** How many slices the made-up scan has. */
export const SLICES = 3;
const SIZE = 96;
const SPACING = 2;

const CT_IMAGE = '1.2.840.10008.5.1.4.1.1.2';
const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
// 2.25 is the root under which anybody may make up a UID.
const STUDY = '2.25.1001';
const SERIES = '2.25.1002';

type Value = string | number | Buffer;

/** One data element in explicit little endian. */
function element(tag: number, vr: string, value: Value): Buffer {
  let body = Buffer.isBuffer(value) ? value : Buffer.alloc(2);
  if (typeof value === 'number') body.writeUInt16LE(value);
  if (typeof value === 'string') body = Buffer.from(value.length % 2 === 0 ? value : value + (vr === 'UI' ? '\0' : ' '), 'latin1');
  const isLong = vr === 'OB' || vr === 'OW';
  const head = Buffer.alloc(isLong ? 12 : 8);
  head.writeUInt16LE(tag >>> 16, 0);
  head.writeUInt16LE(tag & 0xffff, 2);
  head.write(vr, 4, 'latin1');
  if (isLong) head.writeUInt32LE(body.length, 8);
  else head.writeUInt16LE(body.length, 6);
  return Buffer.concat([head, body]);
}

/** A round "body" of water with a denser disc in it, which moves a little from slice to slice. Nobody was scanned. */
function makePixels(slice: number): Buffer {
  const pixels = Buffer.alloc(SIZE * SIZE * 2);
  const centre = SIZE / 2;
  for (let index = 0; index < SIZE * SIZE; index += 1) {
    const x = (index % SIZE) - centre;
    const y = Math.floor(index / SIZE) - centre;
    const isDisc = Math.hypot(x - 6 * slice, y + 8) < SIZE / 9;
    const isBody = Math.hypot(x, y * 1.25) < SIZE * 0.42;
    // Stored with an offset of 1024: air is 0.
    pixels.writeUInt16LE(isDisc ? 1424 : isBody ? 1064 : 0, index * 2);
  }
  return pixels;
}

const uidOf = (slice: number) => `2.25.1003${slice}`;
const positionOf = (slice: number) => [0, 0, slice * 5];

/** A synthetic CT slice as a DICOM file. */
export function createCtSlice(slice: number): Buffer {
  const meta = Buffer.concat([
    element(0x00020001, 'OB', Buffer.from([0, 1])),
    element(0x00020002, 'UI', CT_IMAGE),
    element(0x00020003, 'UI', uidOf(slice)),
    element(0x00020010, 'UI', EXPLICIT_LITTLE_ENDIAN),
    element(0x00020012, 'UI', '2.25.1000'),
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(meta.length);
  return Buffer.concat([
    Buffer.alloc(128),
    Buffer.from('DICM'),
    element(0x00020000, 'UL', length),
    meta,
    element(0x00080016, 'UI', CT_IMAGE),
    element(0x00080018, 'UI', uidOf(slice)),
    element(0x00080060, 'CS', 'CT'),
    element(0x0020000d, 'UI', STUDY),
    element(0x0020000e, 'UI', SERIES),
    element(0x00200013, 'IS', String(slice + 1)),
    element(0x00200032, 'DS', positionOf(slice).join('\\')),
    element(0x00200037, 'DS', '1\\0\\0\\0\\1\\0'),
    element(0x00280002, 'US', 1),
    element(0x00280004, 'CS', 'MONOCHROME2'),
    element(0x00280010, 'US', SIZE),
    element(0x00280011, 'US', SIZE),
    element(0x00280030, 'DS', `${SPACING}\\${SPACING}`),
    element(0x00280100, 'US', 16),
    element(0x00280101, 'US', 16),
    element(0x00280102, 'US', 15),
    element(0x00280103, 'US', 0),
    element(0x00281050, 'DS', '40'),
    element(0x00281051, 'DS', '400'),
    element(0x00281052, 'DS', '-1024'),
    element(0x00281053, 'DS', '1'),
    element(0x7fe00010, 'OW', makePixels(slice)),
  ]);
}

/** The study as OHIF's `dicomjson` data source wants it, with the slices at `slice-0.dcm` and so on. */
export function describeStudy(origin: string): unknown {
  const instances = Array.from({ length: SLICES }, (_, slice) => ({
    metadata: {
      SOPClassUID: CT_IMAGE,
      SOPInstanceUID: uidOf(slice),
      StudyInstanceUID: STUDY,
      SeriesInstanceUID: SERIES,
      FrameOfReferenceUID: '2.25.1004',
      Modality: 'CT',
      InstanceNumber: slice + 1,
      ImageType: ['DERIVED', 'SECONDARY', 'AXIAL'],
      ImagePositionPatient: positionOf(slice),
      ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      Rows: SIZE,
      Columns: SIZE,
      PixelSpacing: [SPACING, SPACING],
      SliceThickness: 5,
      BitsAllocated: 16,
      BitsStored: 16,
      HighBit: 15,
      PixelRepresentation: 0,
      WindowCenter: 40,
      WindowWidth: 400,
      RescaleIntercept: -1024,
      RescaleSlope: 1,
    },
    url: `dicomweb:${origin}/slice-${slice}.dcm`,
  }));
  const series = { SeriesInstanceUID: SERIES, SeriesNumber: 1, Modality: 'CT', SeriesDescription: 'Synthetic', instances };
  return {
    studies: [
      {
        StudyInstanceUID: STUDY,
        StudyDate: '',
        StudyTime: '',
        PatientName: 'No^Patient',
        PatientID: 'NONE',
        AccessionNumber: '',
        StudyDescription: 'Synthetic disc',
        Modalities: 'CT',
        NumInstances: SLICES,
        series: [series],
      },
    ],
  };
}
