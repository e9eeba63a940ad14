import ArgumentParser

@main
struct DanchieuCommand: ParsableCommand {
}
