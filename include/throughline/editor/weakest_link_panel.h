#pragma once

#include <QTimer>
#include <QWidget>
#include <vector>

#include "throughline/drawing/theme.h"
#include "throughline/editor/shown_numbers.h"

class QComboBox;
class QFrame;
class QPushButton;
class QVBoxLayout;

namespace throughline::editor {

class OutcomeTable;
class PlainLabel;
class WhatIfBox;

/// Names the weakest link, says why and how sure it is, what stands beside it,
/// lets the user choose the rule, and answers what-if questions.
class WeakestLinkPanel : public QWidget {
  Q_OBJECT

 public:
  /// All three must outlive it.
  WeakestLinkPanel(OpenMap& map, ViewState& view, ShownNumbers& shown, QWidget* parent = nullptr);

  void setTheme(const drawing::Theme& theme);

  [[nodiscard]] const WhatIfBox& whatIf() const { return *m_whatIf; }
  [[nodiscard]] const OutcomeTable& outcome() const { return *m_outcome; }

 signals:
  /// Something is to be tried at the weakest link.
  void experimentWanted();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  [[nodiscard]] QWidget* makeCard();
  [[nodiscard]] QWidget* makeRuleChooser();
  void connectAll();
  void markStale();
  void refresh();
  void showVerdict();
  void showSideFacts();
  void showOutcome();
  void setRule(int place);
  void go(journey::Id<journey::Stage> stage);

  OpenMap& m_map;
  ViewState& m_view;
  ShownNumbers& m_shown;
  QTimer m_refresh;
  bool m_stale = true;
  QFrame* m_card = nullptr;
  PlainLabel* m_heading = nullptr;
  PlainLabel* m_reason = nullptr;
  PlainLabel* m_sureness = nullptr;
  PlainLabel* m_doubt = nullptr;
  QPushButton* m_try = nullptr;
  QVBoxLayout* m_facts = nullptr;
  QComboBox* m_rule = nullptr;
  PlainLabel* m_whatIfHead = nullptr;
  WhatIfBox* m_whatIf = nullptr;
  OutcomeTable* m_outcome = nullptr;
};

}  // namespace throughline::editor
