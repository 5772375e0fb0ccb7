import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readLanguages } from './read-languages.ts'
import { readPostingLanguage } from './read-posting-language.ts'

const languages = (text: string, title = 'Engineer') => readLanguages(inventedReading(title, text))?.value ?? []

test('languages that are demanded', () => {
  assert.deepEqual(languages('You are fluent in English and speak German.'), ['en', 'de'])
  assert.deepEqual(languages('Verhandlungssicheres Deutsch und gute Englischkenntnisse'), ['de', 'en'])
  assert.deepEqual(languages('Français courant exigé.'), ['fr'])
  assert.deepEqual(languages('# Bonus points\n- Fluency in English is required to meet our partners.'), ['en'])
  assert.deepEqual(languages('# Why you should or should not apply\n- You are fluent in Spanish.'), ['es'])
  assert.deepEqual(languages('# Benefits\n- Free lunch\n- Have fluent spoken and written English, and'), ['en'])
  assert.deepEqual(languages('Please note that we require German as a professional language.'), ['de'])
  assert.deepEqual(languages('You write clear English (our team speaks Dutch, Danish and Greek).'), ['en'])
  assert.deepEqual(languages('Język angielski na poziomie B2'), ['en'])
  assert.deepEqual(languages('', 'Support Engineer (Japanese speaking)'), ['ja'])
})

test('what is only welcome, or of markets and papers, is no demand', () => {
  assert.deepEqual(languages('Fluent English; German is a plus.'), ['en'])
  assert.deepEqual(languages('Excellent English is mandatory, French is a nice to have'), ['en'])
  assert.deepEqual(languages('(English and Spanish) would be a bonus'), [])
  assert.deepEqual(languages('You are fluent in English (no French required)'), ['en'])
  assert.deepEqual(languages('You know the German market and polish our writing.'), [])
  assert.deepEqual(languages('Please send your written application in English.'), [])
  assert.deepEqual(languages('# Nice to have\n- Fluent Dutch'), [])
})

test('demands in lists, brackets, between bars and in other tongues', () => {
  assert.deepEqual(languages('Harbour Labs | Pilot | German + English | Oslo'), ['de', 'en'])
  assert.deepEqual(languages('Solid English skills and Dutch is mandatory.'), ['en', 'nl'])
  assert.deepEqual(languages('Fluent in Greek, Danish and Polish.'), ['el', 'da', 'pl'])
  assert.deepEqual(languages('Bonne capacité rédactionnelle en Français et en Arabe.'), ['fr', 'ar'])
  assert.deepEqual(languages('Se requiere nivel avanzado de Inglés.'), ['en'])
  assert.deepEqual(languages('Inglês fluente é obrigatório.'), ['en'])
  assert.deepEqual(languages('Uitstekende beheersing van het Nederlands.'), ['nl'])
  assert.deepEqual(languages('Ottima conoscenza della lingua Inglese.'), ['en'])
  assert.deepEqual(languages('# Equal opportunity\nOur company language is English.'), ['en'])
  assert.deepEqual(languages('Fluency in English is a must - fluency in French is a bonus.'), ['en'])
})

test('wishes in lists and brackets', () => {
  assert.deepEqual(languages('Fluency in Greek and ideally business level English.'), ['el'])
  assert.deepEqual(languages('Fluent in English; Italian, Danish or Greek is a plus.'), ['en'])
  assert.deepEqual(languages('Excellent communication skills in English and German (preferred).'), ['en'])
  assert.deepEqual(languages('Fluent in English (no need to speak Norwegian!).'), ['en'])
  assert.deepEqual(languages('Further language skills (Greek, Danish, Polish) are a plus.'), [])
  assert.deepEqual(languages('You bring help in several tongues (e.g., bilingual Greek-Danish).'), [])
  assert.deepEqual(languages('Please note any skills in the following languages: Thai, Malay, Korean.'), [])
  assert.deepEqual(languages('We offer language lessons (English & French).'), [])
  assert.deepEqual(languages('You bring fluency and executive polish.'), [])
})

const SAMPLES: [string, string][] = [
  ['en', 'We are looking for an engineer who likes the sea and wants to work with us on the tools of our harbour. You will build what our pilots use every day, and you will talk to them.'],
  ['de', 'Wir suchen eine Person, die gerne am Meer lebt und mit uns an den Werkzeugen unseres Hafens arbeitet. Du baust, was unsere Lotsen jeden Tag benutzen, und sprichst mit ihnen.'],
  ['fr', 'Nous cherchons une personne qui aime la mer et qui veut travailler avec nous sur les outils de notre port. Vous construirez ce que nos pilotes utilisent chaque jour.'],
  ['es', 'Buscamos una persona a la que le guste el mar y que quiera trabajar con nosotros en las herramientas de nuestro puerto, que usan los pilotos cada día.'],
] // prettier-ignore
test('the language a posting is written in', () => {
  for (const [expected, text] of SAMPLES) {
    assert.equal(readPostingLanguage(inventedReading('Engineer', text))?.value, expected)
  }
  assert.equal(readPostingLanguage(inventedReading('x', '12345')), undefined)
})

test('long lists, wishes before the names, and markets', () => {
  const of = (text: string) => readLanguages(inventedReading('Engineer', text))?.value.toSorted().join(' ') ?? ''
  const nine = 'French, Spanish, German, Russian, Turkish, Arabic, Japanese, Korean, or Danish'
  assert.equal(of(`Native-level knowledge of ${nine}.`), 'ar da de es fr ja ko ru tr')
  assert.equal(of('Fluency in a second language is a plus, particularly Spanish, French, or Danish.'), '')
  assert.equal(of(`Please note any skills in the following languages: ${nine}.`), '')
  assert.equal(of('You support layouts for Arabic language markets.'), '')
  assert.equal(of('# Requirements\nYou like tides\nFluency in English, French is a plus\nPatience'), 'en')
})
