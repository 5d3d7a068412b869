#include "panels/experiment/hypothesis_box.h"

#include <QMenu>
#include <QStringList>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "fields/text_form.h"
#include "frame/worded.h"
#include "panels/experiment/blank_edit.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/choices.h"
#include "throughline/journey/decimal.h"
#include "throughline/journey/experiments.h"
#include "throughline/journey/text.h"

namespace throughline::editor {

namespace {

using journey::ExperimentMetric;
using journey::Kind;
using Look = SentencePart::Look;

constexpr double kSameShare = 0.0005;  // both read alike

const journey::Field& trialField(std::string_view key) {
  return *journey::describe(Kind::experiment).find(key);
}

/// A text of the map as one line of a sentence.
QString inSentence(const std::string& text) {
  return QString::fromStdString(journey::onOneLine(text)).simplified();
}

/// A share as it stands in the sentence, where it does not break.
QString unbroken(QString share) { return share.replace(u' ', QChar::Nbsp); }

/// The button of a blank, which the sentence paints.
class UnpaintedButton : public QToolButton {
 public:
  using QToolButton::QToolButton;

 protected:
  void paintEvent(QPaintEvent*) override {}
  void focusInEvent(QFocusEvent* event) override {
    QToolButton::focusInEvent(event);
    parentWidget()->update();
  }
  void focusOutEvent(QFocusEvent* event) override {
    QToolButton::focusOutEvent(event);
    parentWidget()->update();
  }
};

}  // namespace

HypothesisBox::HypothesisBox(OpenMap& map, ShownTrials& trials, TrialId experiment, QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_trials(trials),
      m_subject{map, Kind::experiment, {experiment.value}},
      m_view(new SentenceView(this)),
      m_refusal(new PlainLabel(this)),
      m_metric(new UnpaintedButton(m_view)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_view);
  column->addWidget(m_refusal);
  m_refusal->setObjectName("hypothesisRefusal");
  m_refusal->setProperty("look", "fault");
  m_refusal->setWordWrap(true);
  m_refusal->hide();
  m_metric->setObjectName("blank.metric");
  m_metric->setFocusPolicy(Qt::StrongFocus);
  m_metric->setAttribute(Qt::WA_TransparentForMouseEvents);
  m_metric->setAccessibleName(fieldWord(Kind::experiment, "metric"));
  connect(m_metric, &QToolButton::clicked, this, &HypothesisBox::chooseMetric);
  addBlanks();
}

// They go first: a blank that goes loses the focus on the way, and nobody takes its text.
HypothesisBox::~HypothesisBox() {
  for (const Blank* blank : {&m_change, &m_from, &m_to, &m_because, &m_day}) delete blank->draft;
}

void HypothesisBox::addBlanks() {
  const auto set = [this](Blank& blank, const char* key, const QString& name, const QString& hint,
                          TextDraft::Commit commit) {
    blank.key = key;
    blank.hint = hint;
    blank.edit = new BlankEdit(m_view);
    blank.edit->setObjectName("blank." + QString(key));
    blank.edit->setAccessibleName(name);
    blank.edit->setPlaceholderText(hint);
    blank.draft = new TextDraft(*blank.edit, std::move(commit));
    blank.draft->keepRefused();
    blank.draft->keepIn(m_map.typing(),
                        {.kind = Kind::experiment, .ids = m_subject.ids, .field = key});
    connect(blank.edit, &BlankEdit::changed, this, &HypothesisBox::assemble);
    connect(blank.draft, &TextDraft::edited, this, [this, key] {
      refuse(key, {});
      emit typed();
    });
    connect(blank.draft, &TextDraft::settled, this, [this, key] {
      refuse(key, {});
      refresh();
      emit typed();
    });
  };
  const auto take = [this](const char* key) {
    return [this, key](const QString& text) { return give(key, text); };
  };
  const auto name = [](const char* key) { return fieldWord(Kind::experiment, key); };
  set(m_change, "change", name("change"), tr("what you will do"), take("change"));
  set(m_from, "baseline", name("baseline"), tr("a share"), take("baseline"));
  set(m_to, "smallest_effect", tr("What it is to become"), tr("a share"),
      [this](const QString& text) { return giveAim(text); });
  set(m_because, "because", name("because"), tr("why that should help"), take("because"));
  set(m_day, "decide_on", name("decide_on"), tr("a date"), take("decide_on"));
}

std::optional<double> HypothesisBox::baseline(const journey::Experiment& experiment) const {
  if (experiment.baseline) return experiment.baseline;
  const auto& known = m_trials.numbersOf(experiment.id).plan.baselineOfStage;
  return known ? std::optional(known->ratio) : std::nullopt;
}

std::optional<double> HypothesisBox::ratioIn(const QString& text) const {
  const auto value = textFormFor(trialField("baseline"), m_map.notation()).read(text);
  const auto* ratio = value ? std::get_if<double>(&*value) : nullptr;
  return ratio ? std::optional(*ratio) : std::nullopt;
}

void HypothesisBox::refuse(const std::string& key, const QString& sentence) {
  m_asked = key;
  if (sentence.isEmpty()) {
    m_refusals.erase(key);
  } else {
    m_refusals.insert_or_assign(key, asSentence(sentence));
  }
  QStringList all;
  for (const auto& [blank, refusal] : m_refusals) all << refusal;
  m_refusal->setText(all.join(u' '));
  m_refusal->setVisible(!all.isEmpty());
}

bool HypothesisBox::give(const std::string& key, const QString& text) {
  refuse(key, {});
  if (!m_subject.exists()) return true;
  const journey::Field& field = trialField(key);
  const auto value = textFormFor(field, m_map.notation()).read(text);
  if (value) return m_subject.give(field, *value, this);
  refuse(key, tr("expected %1, found “%2”")
                  .arg(worded(journey::expectation(field), m_map.notation()), oneLine(text)));
  return false;
}

// What it is to become says how far that is from what it is.
bool HypothesisBox::giveAim(const QString& text) {
  const std::string key = "smallest_effect";
  refuse(key, {});
  if (!m_subject.exists()) return true;
  const journey::Field& field = trialField(key);
  if (text.trimmed().isEmpty()) return m_subject.give(field, journey::Value{}, this);
  const auto from = baseline(withTyped(m_map.journey().get(TrialId{m_subject.ids.front()})));
  const auto to = ratioIn(text);
  if (!from) {
    refuse(key, tr("first say from what it goes there"));
    return false;
  }
  if (!to || *to <= *from || *to > 1) {
    refuse(key, tr("expected a share above %1, found “%2”")
                    .arg(m_trials.figures().percent(*from), oneLine(text)));
    return false;
  }
  return m_subject.give(field, journey::Value(journey::asMeant(*to - *from)), this);
}

void HypothesisBox::refresh() {
  const auto* experiment = m_map.journey().find(TrialId{m_subject.ids.front()});
  if (!experiment) return;
  const TrialFigures figures = m_trials.figures();
  const auto from = baseline(*experiment);
  const auto now = metrics::newestConversion(m_map.journey(), experiment->stage);
  m_ofStage = now ? std::optional(now->ratio) : std::nullopt;
  m_change.draft->show(inSentence(experiment->change));
  m_because.draft->show(inSentence(experiment->because));
  m_from.draft->show(experiment->baseline ? unbroken(figures.percent(*experiment->baseline))
                                          : QString());
  const auto& effect = experiment->smallestEffect;
  m_to.draft->show(from && effect ? unbroken(figures.percent(*from + *effect)) : QString());
  m_day.draft->show(experiment->decideOn ? QString::fromStdString(experiment->decideOn->iso())
                                         : QString());
  assemble();
}

SentencePart HypothesisBox::partOf(const Blank& blank, const QString& ofMap) const {
  const QString text = blank.edit->text();
  if (!text.isEmpty()) return {text, Look::typed, blank.edit};
  if (!ofMap.isEmpty()) return {ofMap, Look::ofMap, blank.edit};
  return {blank.hint, Look::missing, blank.edit};
}

void HypothesisBox::assemble() {
  const journey::Journey& journey = m_map.journey();
  const auto* experiment = journey.find(TrialId{m_subject.ids.front()});
  if (!experiment || !m_day.edit) return;
  const TrialFigures figures = m_trials.figures();
  const bool ofHealth = experiment->metric == ExperimentMetric::health;
  const auto& known = m_trials.numbersOf(experiment->id).plan.baselineOfStage;
  SentencePart from = partOf(m_from, known ? unbroken(figures.percent(known->ratio)) : QString());
  // What was written down when the experiment was made is still what the map says.
  const bool asOnMap = m_ofStage && experiment->baseline &&
                       std::abs(*experiment->baseline - *m_ofStage) < kSameShare;
  if (asOnMap && !m_from.draft->isDirty()) from.look = Look::ofMap;
  SentencePart to = partOf(m_to);
  for (QWidget* edit : {m_from.edit, m_to.edit}) edit->setVisible(!ofHealth);
  if (ofHealth) {
    const journey::Stage& stage = journey.get(experiment->stage);
    const auto& health = m_trials.numbersOf(experiment->id).beforeAfter.health;
    const QString unit = inSentence(stage.health.unit);
    const auto withUnit = [&](double value) {
      return unit.isEmpty() ? figures.number(value, 1) : figures.number(value, 1) + u' ' + unit;
    };
    const auto& value = health.after ? health.after : health.before;
    from = value ? SentencePart{withUnit(*value), Look::ofMap, nullptr}
                 : SentencePart{tr("what it is"), Look::missing, nullptr};
    to = stage.health.target ? SentencePart{withUnit(*stage.health.target), Look::ofMap, nullptr}
                             : SentencePart{tr("its target"), Look::missing, nullptr};
  }
  const QString metric = worded(journey::metricOf(journey, *experiment));
  const QString counted = inSentence(journey::countedAt(journey, *experiment));
  const std::array blanks{partOf(m_change),
                          SentencePart{metric + QStringLiteral(" ▾"), Look::ofMap, m_metric},
                          SentencePart{counted, Look::ofMap, nullptr},
                          std::move(from),
                          std::move(to),
                          partOf(m_because),
                          partOf(m_day)};
  const QString sentence =
      tr("If %1, then %2 of %3 goes from %4 to %5, because %6. We decide on %7.");
  std::vector<SentencePart> parts;
  qsizetype at = 0;
  while (at < sentence.size()) {
    const qsizetype next = sentence.indexOf('%', at);
    const qsizetype end = next < 0 ? sentence.size() : next;
    if (end > at) parts.push_back({sentence.mid(at, end - at), Look::words, nullptr});
    if (next < 0) break;
    parts.push_back(blanks.at(static_cast<std::size_t>(sentence.at(next + 1).digitValue() - 1)));
    at = next + 2;
  }
  m_view->show(std::move(parts));
}

void HypothesisBox::chooseMetric() {
  QMenu menu;
  const auto* experiment = m_map.journey().find(TrialId{m_subject.ids.front()});
  if (!experiment || !m_map.canEdit()) return;
  for (std::size_t i = 0; i < journey::Words<ExperimentMetric>::all.size(); ++i) {
    journey::Experiment with = *experiment;
    with.metric = static_cast<ExperimentMetric>(i);
    QAction* action = menu.addAction(
        plainMenuText(worded(journey::metricOf(m_map.journey(), with))), this, [this, with] {
          refuse("metric", {});
          m_subject.give(trialField("metric"), std::string(journey::word(with.metric)), this);
        });
    action->setCheckable(true);
    action->setChecked(with.metric == experiment->metric);
  }
  menu.exec(m_view->mapToGlobal(m_view->placeOf(*m_metric).bottomLeft()));
}

void HypothesisBox::flush() {
  for (const Blank* blank : {&m_change, &m_from, &m_to, &m_because, &m_day}) blank->draft->flush();
}

void HypothesisBox::setWritable(bool writable) {
  for (const Blank* blank : {&m_change, &m_from, &m_to, &m_because, &m_day}) {
    blank->edit->setReadOnly(!writable);
  }
  m_metric->setEnabled(writable);
}

bool HypothesisBox::takeRefusal(store::Initiator initiator, const QString& sentence) {
  if (initiator != this) return false;
  refuse(m_asked, sentence);
  return true;
}

bool HypothesisBox::resume(const QString& key, const QString& text) {
  for (const Blank* blank : {&m_change, &m_from, &m_to, &m_because, &m_day}) {
    if (QString::fromStdString(blank->key) != key) continue;
    blank->draft->resume(text);
    return true;
  }
  return false;
}

journey::Experiment HypothesisBox::withTyped(journey::Experiment experiment) const {
  // What was refused and left says nothing.
  if (m_from.draft->isDirty() && !m_refusals.contains(m_from.key)) {
    experiment.baseline = ratioIn(m_from.edit->text());
  }
  if (m_to.draft->isDirty() && !m_refusals.contains(m_to.key)) {
    const auto from = baseline(experiment);
    const auto to = ratioIn(m_to.edit->text());
    experiment.smallestEffect = from && to && *to > *from && *to <= 1
                                    ? std::optional(journey::asMeant(*to - *from))
                                    : std::nullopt;
  }
  return experiment;
}

}  // namespace throughline::editor
