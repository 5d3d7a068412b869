#include <gtest/gtest.h>

#include <random>

#include "text_measure.h"

// How a text is broken into lines: as much on each as fits, and nothing wider.

namespace throughline::drawing {
namespace {

QString withoutAny(QChar letter, QString text) { return text.remove(letter); }

/// The first and last letter of every script that is measured letter by letter.
constexpr std::u16string_view kEdgesOfSimpleScripts =
    u"!~\u00A1\u024F\u0386\u03FF\u0400\u0482\u048A\u052F\u2010\u2027\u2030\u205E\u20A0\u20BF";

TEST(TextLines, AFigureKeepsItsPercentSignInEveryScriptThatIsWrittenWithSpaces) {
  TextMeasure measure;
  for (const char16_t letter : kEdgesOfSimpleScripts) {
    SCOPED_TRACE(static_cast<int>(letter));
    const QString text = QString(QChar(letter)).repeated(3) + " 40 %";
    const qreal almost = measure.width(text, FontRole::small) - 1;
    const TextBlock block = measure.wrap(text, FontRole::small, almost, 4);
    ASSERT_EQ(block.lines.size(), 2U);
    EXPECT_EQ(block.lines.back().text, u"40 %");
  }
}

TEST(TextLines, WhatIsNoLetterOfSuchAScriptBreaksAsItsOwnRulesSay) {
  TextMeasure measure;
  const auto lines = [&](const QString& text, qreal width) {
    QStringList all;
    for (const TextLine& line : measure.wrap(text, FontRole::body, width, 9).lines) {
      all << line.text;
    }
    return all;
  };
  // A hyphen that shows only where a line ends with it.
  const QString soft = QStringLiteral("Dampf\u00ADschiff");
  QStringList broken = lines(soft, measure.width(u"Dampfschi", FontRole::body));
  ASSERT_EQ(broken.size(), 2);
  EXPECT_EQ(withoutAny(QChar(0xAD), broken[0]), u"Dampf") << "more would have had room";
  EXPECT_EQ(withoutAny(QChar(0xAD), broken[1]), u"schiff");
  // A line ends where its writer ends it, and a no-break space never ends it.
  EXPECT_EQ(lines(QStringLiteral("one\u2028two"), 300).size(), 2);
  EXPECT_EQ(lines(QStringLiteral("Price list 4\u202F200"), 60).last(), u"4\u202F200");
  EXPECT_EQ(lines(QStringLiteral("Price list 4\u00A0200"), 60).last(), u"4\u00A0200");
}

const QStringList kPlainWords{
    "Price", "list", "webinar:", "e-mail", "a", "naïve", "Größe",   "ROI",          "(24%)",
    "итоги", "Łódź", "40 %",     "x/y",    "–", "24/7",  "2026-27", "self-service", "Ωμέγα"};

QString somePlainText(std::mt19937& random) {
  QStringList chosen;
  for (unsigned count = random() % 12 + 1; count > 0; --count) {
    chosen << kPlainWords[static_cast<qsizetype>(random() % kPlainWords.size())];
  }
  return chosen.join(u' ');
}

TEST(TextLines, EachHoldsAllThatFits) {
  std::mt19937 random(21);
  TextMeasure measure;
  for (int round = 0; round < 300; ++round) {
    const QString text = somePlainText(random);
    const auto font = static_cast<FontRole>(random() % kFontRoles);
    const qreal width = 90 + static_cast<qreal>(random() % 100);
    const TextBlock block = measure.wrap(text, font, width, 100);
    SCOPED_TRACE(text.toStdString());
    qsizetype at = 0;
    qreal widest = 0;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      const TextLine& line = block.lines[i];
      EXPECT_EQ(text.mid(at, line.text.size()), line.text);
      EXPECT_EQ(line.width, measure.width(line.text, font));
      EXPECT_LE(line.width, width);
      EXPECT_EQ(line.height, lineHeight(font));
      EXPECT_EQ(line.baseline, baselineIn(font));
      widest = std::max(widest, line.width);
      at += line.text.size();
      if (i + 1 == block.lines.size()) continue;
      // The next word, as far as it stays together, had no room on it.
      const QString& next = block.lines[i + 1].text;
      qsizetype end = next.indexOf(u' ');
      if (next.mid(end).startsWith(u" %")) end = next.indexOf(u' ', end + 1);
      const bool spaced = at < text.size() && text[at] == u' ';
      const QString longer = line.text + (spaced ? " " : "") + (end < 0 ? next : next.left(end));
      EXPECT_GT(measure.width(longer, font), width) << longer.toStdString();
      if (spaced) ++at;
    }
    EXPECT_EQ(at, text.size());
    EXPECT_EQ(block.width, widest);
    EXPECT_DOUBLE_EQ(block.height, lineHeight(font) * static_cast<qreal>(block.lines.size()));
    EXPECT_FALSE(block.elided);
  }
}

TEST(TextLines, OneThatIsCutHoldsAllThatFitsBesideTheEllipsis) {
  std::mt19937 random(22);
  TextMeasure measure;
  int cut = 0;
  for (int round = 0; round < 300; ++round) {
    const QString text = somePlainText(random);
    const qreal width = 50 + static_cast<qreal>(random() % 100);
    const TextBlock whole = measure.wrap(text, FontRole::small, width, 100);
    const TextBlock block = measure.wrap(text, FontRole::small, width, 2);
    SCOPED_TRACE(text.toStdString());
    ASSERT_EQ(block.elided, whole.lines.size() > 2);
    if (!block.elided) continue;
    ++cut;
    ASSERT_EQ(block.lines.size(), 2U);
    EXPECT_EQ(block.lines[0].text, whole.lines[0].text);
    const QString last = block.lines[1].text;
    ASSERT_TRUE(last.endsWith(QChar(0x2026)));
    const QString kept = last.chopped(1);
    EXPECT_FALSE(kept.endsWith(u' '));
    qsizetype at = whole.lines[0].text.size();
    if (text[at] == u' ') ++at;
    EXPECT_EQ(text.mid(at, kept.size()), kept);
    EXPECT_LE(block.lines[1].width, width);
    EXPECT_EQ(block.lines[1].width, measure.width(last, FontRole::small));
    // One more letter, or a space and one, would have been too wide.
    const QString more = text.mid(at).left(kept.size() + 2);
    EXPECT_GT(measure.width(more + QChar(0x2026), FontRole::small), width - 1);
  }
  EXPECT_GT(cut, 50);
}

TEST(TextLines, AWordBreaksAfterAHyphenBetweenLettersAndNowhereBetweenFigures) {
  TextMeasure measure;
  const auto firstOf = [&](const QString& text) {
    const qreal almost = measure.width(text, FontRole::body) - 1;
    return measure.wrap(text, FontRole::body, almost, 9).lines.front().text;
  };
  EXPECT_EQ(firstOf("self-service"), u"self-");
  EXPECT_EQ(firstOf("demo/trial"), u"demo/");
  EXPECT_EQ(firstOf("Rhein–Main"), u"Rhein–");
  EXPECT_EQ(firstOf("this—that"), u"this—");
  EXPECT_EQ(firstOf("open 2026-27"), u"open");
  EXPECT_EQ(firstOf("open 24/7"), u"open");
  EXPECT_EQ(firstOf("open -low"), u"open");
  EXPECT_EQ(firstOf("open 4-fold"), u"open") << "after a figure nothing breaks";
  EXPECT_EQ(firstOf("open a-4"), u"open");
}

TEST(TextLines, WithoutRoomForALetterHoldOneEach) {
  TextMeasure measure;
  const TextBlock block = measure.wrap("Won", FontRole::body, 1, 9);
  ASSERT_EQ(block.lines.size(), 3U);
  EXPECT_EQ(block.lines[0].text, u"W");
  EXPECT_EQ(block.lines[2].text, u"n");
  EXPECT_EQ(measure.wrap("Won", FontRole::body, 1, 1).lines[0].text, u"W…");
}

TEST(TextLines, OfTallScriptsAddUpToTheHeightOfTheBlock) {
  TextMeasure measure;
  const QStringList tall{"การสาธิตผลิตภัณฑ์ที่ดีที่สุดสำหรับผู้ซื้อที่ยังไม่แน่ใจว่าจะซื้อหรือไม่",
                         "产品演示与价格表：如何向首席财务官证明投资回报率",
                         "مكالمة استكشافية مع فريق المبيعات حول الأسعار"};
  for (const QString& text : tall) {
    SCOPED_TRACE(text.toStdString());
    for (const int most : {2, 9}) {
      const TextBlock block = measure.wrap(text, FontRole::cardTitle, 90, most);
      qreal height = 0;
      qreal widest = 0;
      for (const TextLine& line : block.lines) {
        EXPECT_GE(line.height, lineHeight(FontRole::cardTitle));
        const QFontMetricsF metrics(upscaledFont(FontRole::cardTitle));
        const QRectF ink = metrics.tightBoundingRect(line.text);
        EXPECT_LE(-ink.top() / kFontUpscale, line.baseline + 2) << line.text.toStdString();
        EXPECT_LE(line.baseline + ink.bottom() / kFontUpscale, line.height + 2);
        EXPECT_LE(line.width, 90);
        EXPECT_FALSE(line.text.startsWith(u' ') || line.text.endsWith(u' '));
        height += line.height;
        widest = std::max(widest, line.width);
      }
      EXPECT_DOUBLE_EQ(block.height, height);
      EXPECT_EQ(block.width, widest);
      EXPECT_EQ(block.elided, most == 2);
      EXPECT_EQ(block.lines.size() <= 2, most == 2);
    }
  }
}

TEST(TextLines, ATextIsShownAsOneParagraphWhateverItsWhiteSpace) {
  for (const char* text : {"one two", " one two", "one two ", "one  two", "one\ttwo", "one\x1Ftwo",
                           "one\ntwo", "\none two"}) {
    EXPECT_EQ(shownText(text).simplified(), shownText(text)) << text;
    EXPECT_TRUE(shownText(text).startsWith(u"one")) << text;
    EXPECT_TRUE(shownText(text).endsWith(u"two")) << text;
  }
  EXPECT_EQ(shownText("Größe 价格"), QStringLiteral("Größe 价格"));
}

}  // namespace
}  // namespace throughline::drawing
