#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>
#include <algorithm>

#include "canvas/chosen.h"
#include "canvas/clipboard.h"
#include "canvas/verbs/verbs.h"
#include "frame/picture_input.h"
#include "kinds.h"
#include "texts.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

using drawing::Element;
using journey::Abilities;
using journey::RecordKey;

namespace {

std::vector<RecordKey> kindsOf(const journey::Clip& clip) {
  std::vector<RecordKey> kinds;
  for (const auto& each : clip.records) kinds.emplace_back(kindOf(each.record), 0);
  return kinds;
}

bool holdsFiles(const QMimeData& mime) {
  return mime.hasUrls() &&
         std::ranges::all_of(mime.urls(), [](const QUrl& url) { return url.isLocalFile(); });
}

/// Where pasted records of the current one's kind go: right after it.
RecordKey placeAfter(const CanvasContext& context) {
  const Element* current = context.focus.element();
  if (!current || !journey::describe(current->target.kind).can.move) return {};
  return following(context.journey(), current->target);
}

/// Throws where the map has no stage.
journey::Id<journey::Stage> stageToPasteInto(const CanvasContext& context) {
  if (const auto stage = context.focus.stage()) return stage;
  throw journey::Error(journey::Blame::usage, "map", journey::messages::noStageToPasteInto());
}

}  // namespace

bool Verbs::canAskToCopy() const { return !m_context.selected().empty(); }

void Verbs::sayWhyNotCopied() const {
  if (m_context.selected().empty()) return;
  const Element* current = m_context.focus.chosen();
  const journey::Kind kind = m_context.selected().begin()->kind;
  if (current && current->kind == drawing::ElementKind::stageHeader) {
    m_context.say(texts::Canvas::tr("A stage is not copied: Ctrl+D duplicates it with all in it."));
  } else if (current && kind == journey::Kind::stage) {
    m_context.say(texts::Canvas::tr("This is part of its stage and cannot be copied alone."));
  } else {
    m_context.say(texts::Canvas::tr("A %1 cannot be copied alone.").arg(noun(kind)));
  }
}

void Verbs::copy() {
  const auto records = chosenRecords(m_context, &Abilities::copy);
  if (records.empty()) return sayWhyNotCopied();
  auto* mime = new QMimeData;
  setRecords(*mime, m_context.journey(), records);
  QGuiApplication::clipboard()->setMimeData(mime);
}

void Verbs::cut() {
  auto records = chosenRecords(m_context, &Abilities::move);
  if (records.empty() && !chosenRecords(m_context, &Abilities::copy).empty()) {
    const journey::Kind kind = m_context.view.selection().begin()->kind;
    return m_context.say(
        texts::Canvas::tr("A %1 is not cut, it belongs to the map as a whole: copy it.")
            .arg(noun(kind)));
  }
  if (records.empty()) return sayWhyNotCopied();
  m_context.cut.begin(std::move(records));
}

void Verbs::paste() {
  const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
  try {
    const auto clip = mime ? clipOf(*mime) : std::nullopt;
    const bool isPlaceless = clip && !clip->records.empty() && !needsStage(*clip);
    if (!isPlaceless && !m_context.view.selection().empty() && !m_context.focus.chosen()) {
      // A link, or what is not on the map: it has no place that could be meant.
      return m_context.say(
          texts::Canvas::tr("Select where to paste: a stage, or what stands in one."));
    }
    if (Cut* cut = mime ? cutOn(*mime) : nullptr) {
      return cut == &m_context.cut ? moveCut() : takeCut(*cut);
    }
    if (mime && !clip && holdsPicture(*mime)) {
      if (canTakePicture()) return takePicture([mime] { return pictureOf(*mime); });
      return m_context.say(texts::Canvas::tr("Select the touchpoint that the picture is of."));
    }
    if (mime && !clip && holdsFiles(*mime)) {
      return m_context.say(
          texts::Canvas::tr("These are files: paste one picture at a time onto a touchpoint, and "
                            "interview notes into Sources."));
    }
    TakeRequest request;
    if (mime && !clip) request.table = tableOf(*mime);
    if (clip ? clip->records.empty() : request.table.cells.empty()) {
      return m_context.say(
          texts::Canvas::tr("The clipboard holds nothing that can be pasted here."));
    }
    if (!clip) return pasteTable(std::move(request));
    const QByteArray cutElsewhere = nameOfForeignCut(*mime);
    const auto pasted = pasteRecords(*clip);
    if (!pasted) return;
    if (!cutElsewhere.isEmpty() && pasted->isWhole() && !m_context.map.waitingEdit()) {
      setTaken(cutElsewhere);
    }
    tellLeftOut(*pasted);
  } catch (const journey::Error& error) {
    m_context.services.dialogs->tell(&m_context.widget, error);
  }
}

void Verbs::moveCut() {
  const auto records = m_context.cut.records();
  const auto stage = stageToPasteInto(m_context);
  const RecordKey before = placeAfter(m_context);
  const bool done =
      m_context.edit(journey::messages::moveRecords(nounFor(records)),
                     [&](journey::Edit& edit) { moveRecords(edit, records, stage, before); });
  if (!done) return;
  m_context.cut.end();
  choose(m_context, records);
}

void Verbs::takeCut(Cut& cut) {
  const auto pasted = pasteRecords(journey::clip(cut.journey(), cut.records()));
  if (!pasted) return;
  // Until it is on the disk here, nothing is taken away there.
  const bool isHere = !m_context.map.waitingEdit();
  if (isHere && !pasted->isWhole()) {
    cut.end();
  } else if (isHere && cut.takeAway()) {
    return;
  }
  m_context.say(texts::Canvas::tr("Copied. What was cut stays in its own map too."));
  tellLeftOut(*pasted);
}

std::optional<journey::Pasted> Verbs::pasteRecords(const journey::Clip& clip) {
  // Where nothing is selected, each goes to the stage of its name.
  journey::Id<journey::Stage> stage;
  if (needsStage(clip)) {
    stage = stageToPasteInto(m_context);
    if (m_context.view.selection().empty()) stage = {};
  }
  const RecordKey before = placeAfter(m_context);
  journey::Pasted pasted;
  const bool done = m_context.edit(
      journey::messages::pasteRecords(nounFor(kindsOf(clip))),
      [&](journey::Edit& edit) { pasted = journey::paste(edit, clip, stage, before); });
  if (!done) return std::nullopt;
  choose(m_context, pasted.records);
  return pasted;
}

void Verbs::tellLeftOut(const journey::Pasted& pasted) {
  if (pasted.astray > 0) {
    m_context.say(
        texts::Canvas::tr("%Ln stand in the first stage: this map has none that is called "
                          "as where they were copied.",
                          nullptr, static_cast<int>(pasted.astray)));
  }
  const auto tell = [this](const journey::Message& message) {
    m_context.services.dialogs->tell(&m_context.widget,
                                     {journey::Blame::usage, "clipboard", message});
  };
  if (pasted.readingsLeftOut > 0) {
    tell(journey::messages::readingsLeftOut(pasted.readingsLeftOut));
  }
  if (pasted.entriesLeftOut > 0) tell(journey::messages::entriesLeftOut(pasted.entriesLeftOut));
}

void Verbs::pasteTable(TakeRequest request) {
  request.options.begin = {stageToPasteInto(m_context), journey::Measure::volume};
  const RecordKey before = placeAfter(m_context);
  if (before.kind == journey::Kind::touchpoint) request.before = {before.id};
  takeTable(m_context.map, m_context.widget, std::move(request),
            [this](const TakeSession::Written& written) {
              m_context.board.endPreview();
              std::vector<RecordKey> cards;
              for (const auto card : written.cards) {
                cards.emplace_back(journey::Kind::touchpoint, card.value);
              }
              if (written.done && !cards.empty()) choose(m_context, cards);
            });
}

}  // namespace throughline::editor
