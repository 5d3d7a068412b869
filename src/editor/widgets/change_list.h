#pragma once

#include <QTableView>
#include <vector>

namespace throughline::editor {

/// What would be changed, to be looked at before it is. Plain text.
struct ProposedChange {
  QString thing;  ///< “Pricing page”
  QString field;  ///< “Owner”
  QString before;
  QString after;
  QString note = {};  ///< a doubt, or why it cannot be done
  bool canBe = true;  ///< false: it is only told
};

/// A row for each change with a box to tick: ticked at first where it can be done.
class ChangeList : public QTableView {
  Q_OBJECT

 public:
  explicit ChangeList(QWidget* parent);
  ~ChangeList() override;

  void show(std::vector<ProposedChange> changes);
  using QTableView::show;
  /// The places of those that are ticked.
  [[nodiscard]] std::vector<std::size_t> ticked() const;
  void tickAll(bool on);

 signals:
  void ticksChanged();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  class Model;
  Model* m_model;
};

}  // namespace throughline::editor
