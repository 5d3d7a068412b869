#include "present/slide_text.h"

#include <QTransform>
#include <algorithm>
#include <cmath>
#include <optional>

#include "present/slide_sheet.h"

namespace throughline::drawing {

namespace {

constexpr QChar kSoftHyphen(0xAD);
constexpr QChar kHyphen(0x2010);

/// What stays together in a line, and whether it begins a word.
struct Syllable {
  QString text;
  bool beginsWord = false;
};

std::vector<Syllable> syllablesOf(const QString& name) {
  std::vector<Syllable> all;
  for (const QString& word : name.split(u' ', Qt::SkipEmptyParts)) {
    bool begins = true;
    for (const QString& part : word.split(kSoftHyphen, Qt::SkipEmptyParts)) {
      all.push_back({part, begins});
      begins = false;
    }
  }
  return all;
}

/// The lines of the name, as many as it takes; one whose syllable alone is wider than the room
/// is wider as well.
QStringList brokenLines(TextMeasure& measure, const std::vector<Syllable>& syllables, FontRole font,
                        qreal width) {
  QStringList lines;
  QString line;
  for (const Syllable& next : syllables) {
    const QString gap = next.beginsWord && !line.isEmpty() ? QStringLiteral(" ") : QString();
    const QString before = line + gap;
    if (!line.isEmpty() && measure.width(before + next.text + kHyphen, font) > width) {
      lines << (next.beginsWord ? line : line + kHyphen);
      line = next.text;
    } else {
      line = before + next.text;
    }
  }
  if (!line.isEmpty()) lines << line;
  return lines;
}

/// The lines where they are few enough and none is wider than the room.
std::optional<QStringList> fittingLines(TextMeasure& measure,
                                        const std::vector<Syllable>& syllables, FontRole font,
                                        qreal width, int mostLines) {
  QStringList lines = brokenLines(measure, syllables, font, width);
  if (lines.size() > mostLines) return std::nullopt;
  for (const QString& line : lines) {
    if (measure.width(line, font) > width) return std::nullopt;
  }
  return lines;
}

/// The first lines, the last of which holds all the rest. One that is too wide will be cut.
QStringList cutLines(TextMeasure& measure, const std::vector<Syllable>& syllables, FontRole font,
                     qreal width, int mostLines) {
  const QStringList all = brokenLines(measure, syllables, font, width);
  if (all.size() <= mostLines) return all;
  return all.first(mostLines - 1) << all.sliced(mostLines - 1).join(u' ');
}

/// Scripts whose words are not parted by spaces, and those written from the right, are broken
/// by Qt.
bool isSetByQt(const QString& name) {
  return name.isRightToLeft() ||
         std::ranges::any_of(
             name, [](QChar c) { return c.unicode() >= 0x0590 && c.unicode() < 0x1E00; }) ||
         std::ranges::any_of(name, [](QChar c) { return c.unicode() >= 0x2E80; });
}

}  // namespace

PictureBuilder::Extent drawName(PictureBuilder& builder, PictureBuilder::Meaning meaning,
                                const QString& name, const NameLook& look, QPointF topLeft,
                                qreal width) {
  if (name.isEmpty()) return {};
  QString plain = name;
  plain.remove(kSoftHyphen);
  if (isSetByQt(name)) {
    return builder.text(
        meaning, plain, look.sizes.back(), look.color,
        {.topLeft = topLeft, .width = width, .mostLines = look.mostLines, .struck = look.struck});
  }
  const std::vector<Syllable> syllables = syllablesOf(name);
  FontRole font = look.sizes.front();
  std::optional<QStringList> lines;
  for (const FontRole size : look.sizes) {
    font = size;
    lines = fittingLines(builder.measure(), syllables, size, width, look.mostLines);
    if (lines) break;
  }
  if (!lines) lines = cutLines(builder.measure(), syllables, font, width, look.mostLines);
  return builder.part(meaning, plain, [&] {
    PictureBuilder::Extent extent;
    for (const QString& line : *lines) {
      const auto last = builder.text(
          meaning, line, font, look.color,
          {.topLeft = topLeft + QPointF(0, extent.height), .width = width, .struck = look.struck});
      extent = {extent.height + last.height, last.lastWidth, last.lastHeight, false};
    }
    return extent;
  });
}

qreal widthOf(PictureBuilder& builder, const std::vector<WordRun>& runs) {
  qreal width = 0;
  for (const WordRun& run : runs) {
    if (run.text.isEmpty()) continue;
    width += builder.width(run.text, run.font) + fontSize(run.font) * 0.28;
  }
  return width;
}

qreal drawRuns(PictureBuilder& builder, PictureBuilder::Meaning meaning,
               const std::vector<WordRun>& runs, QPointF topLeft, qreal width, int mostLines) {
  QStringList said;
  qreal height = 0;
  qreal baseline = 0;
  for (const WordRun& run : runs) {
    if (run.text.isEmpty()) continue;
    said << run.text;
    height = std::max(height, lineHeight(run.font));
    baseline = std::max(baseline, baselineIn(run.font));
  }
  if (said.isEmpty()) return 0;
  return builder.part(meaning, said.join(u' '), [&] {
    qreal x = 0;
    qreal y = 0;
    int line = 1;
    for (const WordRun& run : runs) {
      if (run.text.isEmpty()) continue;
      const qreal wanted = builder.width(run.text, run.font) + 1;
      if (x > 0 && x + wanted > width && line < mostLines) {
        x = 0;
        y += height;
        ++line;
      }
      const qreal down = baseline - baselineIn(run.font);
      const qreal room = width - x;
      if (x > 0 && room < fontSize(run.font) * 2) break;
      const int lines = x > 0 ? 1 : mostLines - line + 1;
      const auto extent = builder.text(
          meaning, run.text, run.font, run.color,
          {.topLeft = topLeft + QPointF(x, y + down), .width = room, .mostLines = lines});
      y += extent.height - extent.lastHeight;
      line += static_cast<int>(std::round((extent.height - extent.lastHeight) /
                                          std::max<qreal>(1, lineHeight(run.font))));
      x += (extent.rightToLeft ? room : extent.lastWidth) + fontSize(run.font) * 0.28;
    }
    return y + height;
  });
}

void drawScaled(PictureBuilder& builder, const Picture& picture, QPointF topLeft, qreal side) {
  const qreal scale = side / picture.size.width();
  for (const Mark& mark : picture.marks) builder.add(placed(mark, topLeft, scale));
}

QPainterPath slideFlag(QPointF topLeft, qreal height) {
  QPainterPath path;
  path.moveTo(0, 0);
  path.lineTo(1.5, 0);
  path.lineTo(1.5, 1);
  path.lineTo(9, 1);
  path.lineTo(7, 4);
  path.lineTo(9, 7);
  path.lineTo(1.5, 7);
  path.lineTo(1.5, 12);
  path.lineTo(0, 12);
  path.closeSubpath();
  const qreal scale = height / 12;
  return (QTransform::fromScale(scale, scale) * QTransform::fromTranslate(topLeft.x(), topLeft.y()))
      .map(path);
}

}  // namespace throughline::drawing
