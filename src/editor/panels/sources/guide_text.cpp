#include "guide_text.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <algorithm>
#include <ranges>
#include <utility>

#include "frame/worded.h"
#include "throughline/drawing/number_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/messages/guide.h"

namespace throughline::editor {

namespace {

constexpr int kPrintedQuestion = 300;  // characters of one that somebody wrote at length
constexpr qreal kBodyPoints = 10.5;    // points
constexpr qreal kHeadingPoints = 12;
constexpr qreal kTitlePoints = 17;

void add(QTextCursor& cursor, const QString& text, qreal points, bool strong, qreal above) {
  QTextBlockFormat block;
  block.setTopMargin(above);
  QTextCharFormat format;
  format.setFontPointSize(points);
  format.setFontWeight(strong ? QFont::DemiBold : QFont::Normal);
  if (cursor.position() > 0) cursor.insertBlock(block, format);
  cursor.setBlockFormat(block);
  cursor.insertText(text, format);
}

void fill(QTextDocument& document, const journey::InterviewGuide& guide) {
  document.clear();
  QTextCursor cursor(&document);
  add(cursor, worded(guide.title), kTitlePoints, true, 0);
  if (!guide.job.empty()) add(cursor, worded(guide.job), kBodyPoints, false, 6);
  for (const journey::GuidePart& part : guide.parts) {
    add(cursor, worded(part.heading), kHeadingPoints, true, 16);
    for (const journey::Message& question : part.questions) {
      add(cursor, "–  " + oneLine(worded(question), kPrintedQuestion), kBodyPoints, false, 5);
    }
  }
}

/// The guide with so many questions fewer in its last part.
journey::InterviewGuide shortened(journey::InterviewGuide guide, std::size_t fewer) {
  auto& questions = guide.parts.back().questions;
  fewer = std::min(fewer, questions.size());
  questions.resize(questions.size() - fewer);
  if (fewer > 0) {
    questions.push_back(
        journey::messages::guideMore(drawing::numberWords(static_cast<double>(fewer))));
  }
  return guide;
}

}  // namespace

QString guideText(const journey::InterviewGuide& guide) {
  QStringList lines{worded(guide.title)};
  if (!guide.job.empty()) lines << worded(guide.job);
  for (const journey::GuidePart& part : guide.parts) {
    lines << QString() << worded(part.heading);
    for (const journey::Message& question : part.questions) lines << "– " + worded(question);
  }
  return lines.join('\n') + '\n';
}

void printGuide(const journey::InterviewGuide& guide, QPagedPaintDevice& device) {
  QTextDocument document;
  document.documentLayout()->setPaintDevice(&device);
  document.setDocumentMargin(0);
  const QSizeF page(device.width(), device.height());
  document.setPageSize(page);
  const std::size_t most = guide.parts.empty() ? 0 : guide.parts.back().questions.size();
  fill(document, guide);
  if (document.pageCount() > 1) {
    const auto fewers = std::views::iota(std::size_t{1}, most + 1);
    const auto fits = std::ranges::partition_point(fewers, [&](std::size_t fewer) {
      fill(document, shortened(guide, fewer));
      return document.pageCount() > 1;
    });
    fill(document, shortened(guide, fits == fewers.end() ? most : *fits));
  }
  QPainter painter(&device);
  document.drawContents(&painter, QRectF({}, page));
}

}  // namespace throughline::editor
