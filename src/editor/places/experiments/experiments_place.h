#pragma once

#include <functional>

#include "frame/place.h"
#include "panels/experiment/shown_trials.h"

namespace throughline::editor {

class ElidedLabel;
class ExperimentPanel;
class ExperimentsPage;

/// The experiments of the map: the board by status, and what they show together. One that is
/// made from the weakest link begins here, wherever it was asked for.
class ExperimentsPlace : public Place {
  Q_OBJECT

 public:
  explicit ExperimentsPlace(const WindowContext& context);
  ~ExperimentsPlace() override;

  [[nodiscard]] static PlaceEntry entry();

  [[nodiscard]] QWidget& view() override;
  [[nodiscard]] QWidget& focusTarget() override;
  void addActions() override;
  [[nodiscard]] std::vector<PanelTab> sideTabs() override;
  [[nodiscard]] std::vector<QWidget*> statusControls() override;
  void activate() override;
  void flush() override;
  bool resume(const store::Draft& draft) override;
  bool takeRefusal(store::Initiator initiator, const QString& sentence) override;
  [[nodiscard]] bool shows(const drawing::Target& target) const override;

 private:
  [[nodiscard]] bool isOpen() const;
  void open();
  void follow();
  void choose(TrialId experiment);
  /// Its page to the front; the keyboard goes there, or stays on the card.
  void openPage(TrialId experiment, bool withKeyboard);
  /// The keyboard stays where it is, whatever comes to the front.
  void withFocusKept(const std::function<void()>& act);
  void remove();
  /// Asks for the title of an experiment at the weakest link, or says why there is none.
  void startAtWeakest();
  /// The same from a question or a finding, at its stage and with its words.
  void startFrom(drawing::Target record);
  [[nodiscard]] bool canStartFrom(const drawing::Target& record) const;
  void showMenu(QPoint global);
  void countInStatus();

  WindowContext m_context;
  ShownNumbers* m_numbers;
  ShownTrials* m_trials;
  ExperimentsPage* m_page;
  ExperimentPanel* m_panel;
  ElidedLabel* m_hint = nullptr;
  bool m_opening = false;  ///< the keyboard comes to a card that nobody has chosen
};

}  // namespace throughline::editor
