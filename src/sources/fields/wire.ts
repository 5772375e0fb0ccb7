import { z } from 'zod'

/** Fields of a source are read one by one: what is missing or of another type is undefined, and the rest is still read. */
export const text = z.string().optional().catch(undefined)
export const flag = z.boolean().optional().catch(undefined)
export const number = z.number().optional().catch(undefined)
export const id = z.union([z.string().trim().min(1).max(100), z.number().int().transform(String)])
export const list = <T extends z.ZodType>(item: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((one) => {
        const read = item.safeParse(one)
        return read.success ? [read.data] : []
      }),
    )
export const part = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined)
