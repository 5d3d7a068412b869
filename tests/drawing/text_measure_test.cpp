#include "text_measure.h"

#include <gtest/gtest.h>

#include <random>

namespace throughline::drawing {
namespace {

const QString kCompound =
    QStringLiteral("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter");
const QString kArabic = QStringLiteral("مكالمة استكشافية مع فريق المبيعات حول الأسعار");
const QString kChinese = QStringLiteral("产品演示与价格表如何向首席财务官证明投资回报率");

QString without(QChar c, QString text) { return text.remove(c); }

QString joined(const TextBlock& block) {
  QString text;
  for (const TextLine& line : block.lines) text += line.text;
  return text;
}

TEST(TextMeasure, TheTableOfLettersMeasuresAsQtShapes) {
  std::mt19937 random(7);
  TextMeasure measure;
  for (std::size_t role = 0; role < kFontRoles; ++role) {
    const auto font = static_cast<FontRole>(role);
    const QFontMetricsF metrics(upscaledFont(font));
    for (int i = 0; i < 60; ++i) {
      QString text;
      for (unsigned length = random() % 40 + 1; length > 0; --length) {
        text += random() % 6 == 0 ? u' ' : QChar(u'!' + static_cast<int>(random() % 94));
      }
      const qreal shaped = metrics.horizontalAdvance(text) / kFontUpscale;
      EXPECT_NEAR(measure.width(text, font), shaped, 0.02 * shaped + 1) << text.toStdString();
    }
    for (const char* words : {"Security questionnaire", "AVATAR To Wave 1,680 (24%)", "e-mail"}) {
      const QString text = QString::fromLatin1(words);
      const qreal shaped = metrics.horizontalAdvance(text) / kFontUpscale;
      EXPECT_NEAR(measure.width(text, font), shaped, 0.5) << words;
    }
  }
}

TEST(TextMeasure, AFigureKeepsItsPercentSign) {
  TextMeasure measure;
  const QString text = QStringLiteral("misses target 40 %");
  const qreal almost = measure.width(text, FontRole::small) - 1;
  const TextBlock block = measure.wrap(text, FontRole::small, almost, 4);
  ASSERT_EQ(block.lines.size(), 2U);
  EXPECT_EQ(block.lines.back().text, u"40 %");
}

TEST(TextMeasure, LinesKeepTheWidthAndLoseNoLetter) {
  std::mt19937 random(11);
  const QStringList words{"Price", "list",  "webinar:", "e-mail", kCompound, "a",
                          "naïve", "Größe", "итоги",    kArabic,  kChinese,  "ROI",
                          "(24%)", "–",     "x/y",      "😀",      "שלום",    "Łódź"};
  TextMeasure measure;
  for (int round = 0; round < 300; ++round) {
    QStringList chosen;
    for (unsigned count = random() % 8 + 1; count > 0; --count) {
      chosen << words[static_cast<qsizetype>(random() % words.size())];
    }
    const QString text = chosen.join(u' ');
    const qreal width = 60 + static_cast<qreal>(random() % 140);
    const TextBlock block = measure.wrap(text, FontRole::cardTitle, width, 100);
    EXPECT_FALSE(block.elided);
    EXPECT_EQ(without(u' ', joined(block)), without(u' ', text));
    for (const TextLine& line : block.lines) EXPECT_LE(line.width, width) << text.toStdString();
  }
}

TEST(TextMeasure, ABrokenWordIsOneThatFitsNoLine) {
  TextMeasure measure;
  const TextBlock words =
      measure.wrap(QStringLiteral("Transparent pricing calculator"), FontRole::cardTitle, 100, 9);
  for (const TextLine& line : words.lines) {
    for (const QString& word : line.text.split(u' ')) {
      EXPECT_TRUE((QStringList{"Transparent", "pricing", "calculator"}).contains(word));
    }
  }
  const TextBlock compound = measure.wrap(kCompound, FontRole::cardTitle, 143, 9);
  EXPECT_GE(compound.lines.size(), 2U);
}

TEST(TextMeasure, BreaksAfterHyphensAndSlashesWithinWords) {
  TextMeasure measure;
  const TextBlock block =
      measure.wrap(QStringLiteral("Self-service/onboarding"), FontRole::cardTitle, 75, 9);
  ASSERT_GE(block.lines.size(), 2U);
  EXPECT_TRUE(block.lines.front().text == u"Self-service/" || block.lines.front().text == u"Self-");
}

TEST(TextMeasure, TooMuchTextEndsInAnEllipsisThatFits) {
  TextMeasure measure;
  for (const QString& text : {QString(500, u'W'), QStringLiteral("word ").repeated(100), kCompound,
                              kArabic.repeated(20), kChinese.repeated(20)}) {
    const TextBlock block = measure.wrap(text, FontRole::small, 80, 2);
    EXPECT_TRUE(block.elided);
    ASSERT_EQ(block.lines.size(), 2U);
    EXPECT_TRUE(block.lines.back().text.contains(QChar(0x2026))) << text.toStdString();
    EXPECT_LE(block.lines.back().width, 80);
  }
}

TEST(TextMeasure, ArabicAndHebrewRunFromTheRight) {
  TextMeasure measure;
  EXPECT_TRUE(measure.wrap(kArabic, FontRole::body, 184, 4).rightToLeft);
  EXPECT_TRUE(measure.wrap(QStringLiteral("שלום"), FontRole::body, 184, 4).rightToLeft);
  EXPECT_FALSE(
      measure.wrap(QStringLiteral("Demo %1").arg(kArabic), FontRole::body, 184, 4).rightToLeft);
}

TEST(TextMeasure, SurrogatesAreNeverCutApart) {
  TextMeasure measure;
  const QString emoji = QStringLiteral("😀").repeated(400);
  const TextBlock block = measure.wrap(emoji, FontRole::body, 50, 3);
  for (const TextLine& line : block.lines) {
    EXPECT_TRUE(line.text.isValidUtf16()) << line.text.toStdString();
  }
}

TEST(TextMeasure, WhiteSpaceFoldsAndNothingStaysNothing) {
  TextMeasure measure;
  EXPECT_EQ(shownText(" One\n\ttwo\r\n "), u"One two");
  EXPECT_EQ(shownText(" \n\t "), u"");
  EXPECT_TRUE(measure.wrap({}, FontRole::body, 100, 3).lines.empty());
  EXPECT_EQ(measure.width({}, FontRole::body), 0);
}

}  // namespace
}  // namespace throughline::drawing
