#pragma once

#include <QWidget>
#include <functional>
#include <map>

#include "fields/subject.h"
#include "fields/text_draft.h"
#include "panels/experiment/sentence_view.h"
#include "panels/experiment/shown_trials.h"

class QToolButton;

namespace throughline::editor {

class BlankEdit;
class PlainLabel;

/// The hypothesis of an experiment as a sentence with blanks. Blue ones come from the map and
/// follow it; the others are typed, each an edit when it is left.
class HypothesisBox : public QWidget {
  Q_OBJECT

 public:
  HypothesisBox(OpenMap& map, ShownTrials& trials, TrialId experiment, QWidget* parent);
  ~HypothesisBox() override;

  /// Shows what the map holds now.
  void refresh();
  void flush();
  void setWritable(bool writable);
  void setTheme(const drawing::Theme& theme) { m_view->setTheme(theme); }
  bool takeRefusal(store::Initiator initiator, const QString& sentence);
  bool resume(const QString& key, const QString& text);
  /// The experiment with what is being typed in the blanks, where it can be read.
  [[nodiscard]] journey::Experiment withTyped(journey::Experiment experiment) const;

 signals:
  void typed();

 private:
  struct Blank {
    std::string key;
    QString hint;
    BlankEdit* edit = nullptr;
    TextDraft* draft = nullptr;
  };
  void addBlanks();
  void assemble();
  [[nodiscard]] SentencePart partOf(const Blank& blank, const QString& ofMap = {}) const;
  [[nodiscard]] std::optional<double> baseline(const journey::Experiment& experiment) const;
  [[nodiscard]] std::optional<double> ratioIn(const QString& text) const;
  bool give(const std::string& key, const QString& text);
  bool giveAim(const QString& text);
  /// Of a blank, beside what the others were refused for; empty: it is not, or no longer.
  void refuse(const std::string& key, const QString& sentence);
  void chooseMetric();

  OpenMap& m_map;
  ShownTrials& m_trials;
  Subject m_subject;
  SentenceView* m_view;
  PlainLabel* m_refusal;
  QToolButton* m_metric;
  std::map<std::string, QString> m_refusals;  ///< by the blank
  std::string m_asked;                        ///< the blank that is given last
  std::optional<double> m_ofStage;            ///< the conversion that the map has now
  Blank m_change;
  Blank m_from;
  Blank m_to;
  Blank m_because;
  Blank m_day;
};

}  // namespace throughline::editor
