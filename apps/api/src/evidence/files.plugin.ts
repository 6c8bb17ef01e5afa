import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';

import type { Tokens } from '@xinhuo/access';
import { Evidence, FileTooLarge, LARGEST_FILE, MEDIA_TYPES } from '@xinhuo/evidence';
import type { Actor } from '@xinhuo/kernel';

import { ERROR_SENTENCES, type ErrorCode } from '../edge';
import { bearerOf } from '../graphql/request';

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
};

const UNKNOWN_KIND = {
  zh: '不支持这种文件。可上传 jpeg、png、webp、heic 图片，pdf，xlsx、docx（不含宏）和 UTF-8 文本。',
  en: 'This kind of file is not taken: jpeg, png, webp, heic, pdf, xlsx, docx without macros, or UTF-8 text.',
} as const;

const TOO_LARGE = {
  zh: `文件超过 ${LARGEST_FILE / 1024 / 1024} MB，未保存。请压缩或分开后再上传。`,
  en: `The file is larger than ${LARGEST_FILE / 1024 / 1024} MB and was not kept: please make it smaller.`,
} as const;

const refuse = (reply: FastifyReply, code: ErrorCode, { zh, en }: { zh: string; en: string } = ERROR_SENTENCES[code]) =>
  reply.code(STATUS[code] ?? 500).send({ code, message: { zh, en } });

/**
 * `POST /files` takes the bytes of one file as its body and answers `{ sha256, mediaType, size }`;
 * `GET /files/<sha256>` hands it out within scope. The content type of the request counts for nothing.
 */
export const filesPlugin =
  (evidence: Evidence, tokens: Tokens): FastifyPluginCallback =>
  (app, _options, ready) => {
    const viewerOf = async (request: FastifyRequest): Promise<Actor | undefined> => {
      const token = bearerOf(request);
      return token === undefined ? undefined : (await tokens.verify(token))?.actor;
    };

    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, content, done) => done(null, content)); // read by the handler as it comes

    app.post('/files', { bodyLimit: LARGEST_FILE }, async (request, reply) => {
      const viewer = await viewerOf(request);
      if (!viewer) return refuse(reply, 'UNAUTHENTICATED');
      try {
        const uploaded = await evidence.upload(viewer, request.raw);
        return uploaded ? await reply.code(201).send(uploaded) : refuse(reply, 'BAD_USER_INPUT', UNKNOWN_KIND);
      } catch (error) {
        if (error instanceof FileTooLarge) return refuse(reply, 'BAD_USER_INPUT', TOO_LARGE);
        throw error;
      }
    });

    app.get<{ Params: { sha256: string } }>('/files/:sha256', async (request, reply) => {
      const viewer = await viewerOf(request);
      if (!viewer) return refuse(reply, 'UNAUTHENTICATED');
      const { sha256 } = request.params;
      const file = /^[0-9a-f]{64}$/.test(sha256) ? await evidence.open(viewer, sha256) : undefined;
      if (!file) return refuse(reply, 'NOT_FOUND');
      return reply
        .header('content-type', file.mediaType)
        .header('content-length', file.size)
        .header('content-disposition', `attachment; filename="${sha256.slice(0, 12)}.${MEDIA_TYPES[file.mediaType]}"`)
        .header('cache-control', 'private, max-age=31536000, immutable')
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(file.content);
    });
    ready();
  };
