#include "side_choice.h"

#include <QFileInfo>
#include <QMenu>
#include <algorithm>

#include "change_words.h"
#include "difference_words.h"
#include "frame/document_words.h"
#include "frame/paths.h"
#include "frame/signature.h"
#include "point_picker.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/reviews.h"
#include "throughline/metrics/periods.h"
#include "throughline/store/map_states.h"
#include "throughline/store/safety_copies.h"

namespace throughline::editor {

using texts::Comparing;

namespace {

constexpr int kLongestEdit = 60;
constexpr int kShownEdits = 10;

QString reviewName(const journey::Journey& map, const journey::Review& review) {
  const QString day = Comparing::tr("Review of %1").arg(dayOfReview(map, review));
  const journey::Period* period = review.period ? map.find(*review.period) : nullptr;
  return period ? Comparing::tr("%1 · %2").arg(day, QString::fromStdString(period->name)) : day;
}

QString editName(const journey::Journey& map, const store::HistoryEntry& entry) {
  const QString words = oneLine(headlineOf(map, entry.message, entry.changes).text, kLongestEdit);
  return Comparing::tr("After %1, %2").arg(words, saidTime(fromUtc(entry.at)));
}

ComparedSide sideOf(store::MapState state, QString name) {
  ComparedSide side;
  side.name = std::move(name);
  side.map = std::move(state.map);
  side.period = state.period;
  side.numbersOnly = state.numbersOnly;
  side.seq = state.seq;
  return side;
}

using Take = std::function<void(ComparedSide)>;

/// Reads the side when it is chosen, and tells why where that fails.
void addEntry(QMenu& menu, const WindowContext& context, const QString& text,
              std::function<std::optional<ComparedSide>()> read, const Take& take) {
  QObject::connect(menu.addAction(plainMenuText(text)), &QAction::triggered, &menu,
                   [context, read = std::move(read), take] {
                     try {
                       if (auto side = read()) take(*std::move(side));
                     } catch (const journey::Error& error) {
                       context.services.dialogs->tell(context.window, error);
                     }
                   });
}

/// A side of what lies in a file. Where that is a state of the open map, it has its place in time.
ComparedSide fileSide(const WindowContext& context, const std::filesystem::path& path,
                      const QString& name) {
  const auto document = store::Document::open(path, context.services.store, store::Purpose::look);
  ComparedSide side;
  side.name = name;
  side.map = document->journey();
  const auto newest = document->newestEdit();
  const auto shared = context.map.document().sharedWith(*document);
  const std::int64_t last = newest ? newest->seq : 0;
  if (shared && shared->seq == last && shared->otherSeq == last) side.seq = last;
  return side;
}

std::optional<ComparedSide> anotherFile(const WindowContext& context) {
  const auto path = context.services.dialogs->askOpen(
      context.window, Comparing::tr("Compare with another map"), Comparing::tr("Maps (*.journey)"));
  if (!path) return std::nullopt;
  return fileSide(context, toPath(*path), shownFileName(QFileInfo(*path).fileName()));
}

/// Any point of the history, found in a list of its own.
void pickPoint(const WindowContext& context, const Take& take) {
  const QDate day = fromUtc(utcText(context.services)).date();
  auto* picker = new PointPicker(context.map, day, context.window);
  picker->setAttribute(Qt::WA_DeleteOnClose);
  QObject::connect(picker, &PointPicker::picked, context.window,
                   [context, take](qint64 seq, const QString& name) {
                     try {
                       take(pointSide(context, seq, name));
                     } catch (const journey::Error& error) {
                       context.services.dialogs->tell(context.window, error);
                     }
                   });
  picker->open();
}

void addHistory(QMenu& menu, const WindowContext& context, const Take& take) {
  QMenu* edits = menu.addMenu(Comparing::tr("A point of the history"));
  for (const store::HistoryEntry& entry : context.map.document().history(kShownEdits)) {
    if (entry.fault) continue;
    const QString text = editName(context.map.journey(), entry);
    addEntry(
        *edits, context, text,
        [context, seq = entry.seq, text] { return pointSide(context, seq, text); }, take);
  }
  edits->setEnabled(!edits->isEmpty());
  if (edits->isEmpty()) return;
  edits->addSeparator();
  QObject::connect(edits->addAction(Comparing::tr("Any other point…")), &QAction::triggered, edits,
                   [context, take] { pickPoint(context, take); });
}

void addCopies(QMenu& menu, const WindowContext& context, const Take& take) {
  QMenu* copies = menu.addMenu(Comparing::tr("A safety copy"));
  const auto all =
      store::safetyCopies(context.services.store, context.map.journey().settings().id.value);
  for (const store::SafetyCopy& copy : all) {
    const QString text = Comparing::tr("Safety copy of %1").arg(saidTime(fromUtc(copy.at)));
    addEntry(
        *copies, context, text,
        [context, path = copy.path, text] { return fileSide(context, path, text); }, take);
  }
  copies->setEnabled(!copies->isEmpty());
}

}  // namespace

ComparedSide reviewSide(const WindowContext& context, const journey::Review& review) {
  const store::Document& document = context.map.document();
  ComparedSide side =
      sideOf(store::stateOfReview(document, review), reviewName(document.journey(), review));
  if (side.numbersOnly) side.name = Comparing::tr("%1, numbers only").arg(side.name);
  return side;
}

ComparedSide presentSide(const WindowContext& context) {
  ComparedSide side = sideOf(store::presentState(context.map.document()), Comparing::tr("Now"));
  side.isNow = true;
  if (const auto period = metrics::newestWithReading(side.map)) {
    side.name = Comparing::tr("Now · %1").arg(QString::fromStdString(side.map.get(*period).name));
  }
  return side;
}

ComparedSide pointSide(const WindowContext& context, std::int64_t seq, QString name) {
  return sideOf(store::stateAt(context.map.document(), seq), std::move(name));
}

std::optional<ComparedSide> usualThen(const WindowContext& context) {
  if (const journey::Review* review = journey::lastReview(context.map.journey())) {
    return reviewSide(context, *review);
  }
  const auto newest = context.map.document().history(kShownEdits);
  if (newest.empty()) return std::nullopt;
  return sideOf(store::stateAt(context.map.document(), newest.back().seq),
                editName(context.map.journey(), newest.back()));
}

void fillSideMenu(QMenu& menu, const WindowContext& context, Take take) {
  addEntry(
      menu, context, Comparing::tr("Now"), [context] { return presentSide(context); }, take);
  auto reviews = journey::reviewsByDate(context.map.journey());
  std::ranges::reverse(reviews);
  if (!reviews.empty()) menu.addSeparator();
  for (const journey::Review* review : reviews) {
    addEntry(
        menu, context, reviewName(context.map.journey(), *review),
        [context, id = review->id]() -> std::optional<ComparedSide> {
          const journey::Review* there = context.map.journey().find(id);
          return there ? std::optional(reviewSide(context, *there)) : std::nullopt;
        },
        take);
  }
  menu.addSeparator();
  addHistory(menu, context, take);
  addCopies(menu, context, take);
  QMenu* periods = menu.addMenu(Comparing::tr("A period"));
  for (const journey::Period* period : metrics::periodsByDate(context.map.journey())) {
    const QString name = QString::fromStdString(period->name);
    addEntry(
        *periods, context, name,
        [context, id = period->id, name] {
          ComparedSide side = presentSide(context);
          side.name = name;
          side.period = id;
          return side;
        },
        take);
  }
  periods->setEnabled(!periods->isEmpty());
  menu.addSeparator();
  addEntry(
      menu, context, Comparing::tr("Another file…"), [context] { return anotherFile(context); },
      take);
}

}  // namespace throughline::editor
